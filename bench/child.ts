import { spawnSync } from 'node:child_process'

/** What a run of Node took, in seconds. */
export interface Took {
  readonly clock: number
  /** Of all processors together. */
  readonly worked: number
}

/** Runs Node with a script that has to find something (exit code 1). */
export function runNode(args: readonly string[], cwd: string): Took {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELLS, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const clock = (performance.now() - start) / 1000
  if (status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { clock, worked: Number(/worked (\d+)\n$/.exec(stderr)?.[1]) / 1e6 }
}

/** A module that says at the end what the process has worked; threads load it too. */
const TELLS = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    process.stderr.write('worked ' + (user + system) + '\\n')
  })
`)}`
