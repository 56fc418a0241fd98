import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rollup } from 'rollup'

/**
 * Puts the pieces of the bundle that `entry` always reads into one file, `core.js`: sixty small files take
 * 15 ms longer to open. What is imported when it is needed stays apart.
 */
export async function joinCore(dist: string, entries: readonly string[], entry: string): Promise<void> {
  const core = closure(join(dist, `${entry}.js`))
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(dist, `${name}.js`)])),
    external: (id) => !id.startsWith('.') && !id.startsWith(dist),
    plugins: [emptied(dist), narrowed],
    treeshake: false,
  })
  await bundle.write({
    dir: dist,
    chunkFileNames: '[name].js',
    manualChunks: (id) => (core.has(id) ? 'core' : undefined),
    compact: true,
    banner: ({ name }) => (name === 'core' ? REQUIRE : ''),
  })
  await bundle.close()
}

/** The file, and all that it imports at once. */
function closure(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(IMPORTED))
    closure(join(file, '..', name!), found)
  return found
}

/** CommonJS packages in the bundle ask for node's own modules by require. */
const REQUIRE = "import{createRequire as ask}from'node:module';const require=ask(import.meta.url);"

/** How esbuild writes a static import, minified. */
const IMPORTED = /(?:from|import)"(\.\/[^"]+)"/g

/** The pieces are read by then: none of them stays beside what they became. */
const emptied = (dist: string): Plugin => ({
  name: 'emptied',
  generateBundle() {
    for (const id of this.getModuleIds()) if (id.startsWith(dist)) rmSync(id)
  },
})

/** Only ASCII stays: with one letter beyond Latin-1 V8 would read all of the file as twice as wide. */
const narrowed: Plugin = {
  name: 'narrowed',
  renderChunk: (code) =>
    code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
}
