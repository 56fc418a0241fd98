/** Writes beside the bundle what V8 compiles of its core in a run of the command over templates, for the starts to come. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const { COMPILED, prepare } = await import(new URL('../../bin/prepare.js', import.meta.url).href)
const core = prepare()
if (core !== undefined) {
  const { run } = await import(new URL('../../dist/cli.js', import.meta.url).href)
  await run([fileURLToPath(new URL('../../fixtures/demo/templates', import.meta.url))])
  writeFileSync(COMPILED, core.createCachedData())
}
