/** The worker from its source, which threads of Node 20 cannot read by themselves. */
import { register } from 'tsx/esm/api'

register()

const worker = await import('./worker.ts')

export default worker.default
