import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rollup } from 'rollup'

/**
 * Makes the core a script, `core.cjs`, and leaves in `core.js` what the modules around it import: V8 can be given what it
 * compiled of a script before, of a module it cannot.
 */
export async function toScript(dist: string): Promise<void> {
  const file = join(dist, 'core.js')
  const bundle = await rollup({
    input: file,
    external: (id) => id !== file,
    plugins: [scripted],
    treeshake: false,
  })
  const intro = "const load=require('./load.cjs');"
  const { output } = await bundle.write({ file: join(dist, 'core.cjs'), format: 'cjs', compact: true, intro })
  await bundle.close()
  writeFileSync(join(dist, 'load.cjs'), 'module.exports=(name)=>import(name)')
  const names = output[0].exports.join(',')
  writeFileSync(
    file,
    `import{createRequire}from'node:module';export const{${names}}=createRequire(import.meta.url)('./core.cjs')`,
  )
}

/** A script knows its place by its file's name, and one that V8 is given compiled cannot import by itself. */
const scripted: Plugin = {
  name: 'scripted',
  resolveImportMeta: (property) =>
    property === 'url' ? "require('node:url').pathToFileURL(__filename).href" : null,
  renderDynamicImport: () => ({ left: 'load(', right: ')' }),
}
