/** Builds `dist/`: the library, the command line, and the built-in rooms compiled into them. */
import { build } from 'tsup'
import { builtinPlugin } from './builtin-plugin.ts'
import { formatsPlugin } from './formats-plugin.ts'
import { idlePlugin } from './idle-plugin.ts'
import { reportPlugin } from './report-plugin.ts'

await build({
  config: false,
  entry: {
    index: 'src/index.ts',
    cli: 'src/cli.ts',
    eslint: 'src/eslint.ts',
    worker: 'src/load/workers/worker.ts',
  },
  format: 'esm',
  // By the language, not as `node20`: esbuild knows of no Node that reads `\p{…}` and would write each such literal as
  // `new RegExp`, made anew at every call.
  target: 'es2023',
  platform: 'node',
  clean: true,
  splitting: true,
  minify: true,
  // CommonJS packages in the bundle ask for node's own modules by require.
  banner: { js: "import{createRequire as ask}from'node:module';const require=ask(import.meta.url);" },
  // Read at every start: one file of the bundle is quicker to open than a package.
  noExternal: ['commander', 'leven', 'picocolors', 'picomatch', 'stemmer', 'tinyglobby'],
  dts: { entry: { index: 'src/index.ts', eslint: 'src/eslint.ts' } },
  esbuildPlugins: [builtinPlugin, formatsPlugin, idlePlugin, reportPlugin],
  esbuildOptions(options) {
    options.charset = 'utf8'
  },
  silent: true,
})
