import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import { formatPlates, toFormat } from '../../src/load/files/format-plate.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Puts the table of formats in the place of the module that reads it from their folders; their readers are loaded when needed. */
export const formatsPlugin: Plugin = {
  name: 'formats',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]load[\\/]files[\\/]formats\.ts$/ }, () => {
      const plates = formatPlates(join(root, 'src/readers'))
      const local = (name: string) => `reader_${name.replaceAll('-', '_')}`
      const path = (name: string) => JSON.stringify(`./src/readers/${name}/reader.ts`)
      const imports = plates
        .filter(({ everyday }) => everyday)
        .map(({ name }) => `import * as ${local(name)} from ${path(name)}`)
      const formats = plates.map((plate) => {
        const { name, everyday } = plate
        const load = everyday ? `async () => ${local(name)}` : `lazy(() => import(${path(name)}))`
        return `{ ...${JSON.stringify(toFormat(plate))}, load: ${load} }`
      })
      const contents = `import { lazy } from './src/memo.ts'\n${imports.join('\n')}\nexport const FORMATS = [${formats.join(',\n')}]\n`
      return { contents, loader: 'js', resolveDir: root }
    })
  },
}
