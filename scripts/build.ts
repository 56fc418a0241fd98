/** Builds `dist/`: the library, the command line, and the built-in rooms compiled into them. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { builtinPlugin } from './build/builtin-plugin.ts'
import { joinCore } from './build/core.ts'
import { toScript } from './build/core-script.ts'
import { dataPlugin } from './build/data-plugin.ts'
import { formatsPlugin } from './build/formats-plugin.ts'
import { idlePlugin } from './build/idle-plugin.ts'
import { reportPlugin } from './build/report-plugin.ts'

const dist = fileURLToPath(new URL('../dist', import.meta.url))
const entry = {
  index: 'src/index.ts',
  cli: 'src/cli.ts',
  eslint: 'src/eslint.ts',
  textlint: 'src/textlint.ts',
  worker: 'src/load/workers/worker.ts',
}

await build({
  config: false,
  entry,
  outDir: dist,
  format: 'esm',
  // By the language, not as `node20`: esbuild knows of no Node that reads `\p{…}` and would write each such literal as
  // `new RegExp`, made anew at every call.
  target: 'es2023',
  platform: 'node',
  clean: true,
  splitting: true,
  minify: false, esbuildOptions(o: any){o.minifyWhitespace=true;o.minifySyntax=true},
  // Else `node:` is gone before a plugin sees it.
  removeNodeProtocol: false,
  // Read at every start: one file of the bundle is quicker to open than a package.
  noExternal: ['commander', 'leven', 'picocolors', 'picomatch', 'stemmer', 'tinyglobby'],
  dts: { entry: { index: 'src/index.ts', eslint: 'src/eslint.ts', textlint: 'src/textlint.ts' } },
  esbuildPlugins: [builtinPlugin, dataPlugin, formatsPlugin, idlePlugin, reportPlugin],
  silent: true,
})

await joinCore(dist, Object.keys(entry), 'cli')
await toScript(dist)
execFileSync(process.execPath, [
  '--import',
  'tsx',
  fileURLToPath(new URL('build/code-cache.ts', import.meta.url)),
])
