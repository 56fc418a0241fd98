/** Builds `dist/`: the library, the command line, and the built-in rooms compiled into them. */
import { build } from 'tsup'
import { builtinPlugin } from './builtin-plugin.ts'

await build({
  config: false,
  entry: { index: 'src/index.ts', cli: 'src/cli.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  minifySyntax: true,
  dts: { entry: { index: 'src/index.ts' } },
  esbuildPlugins: [builtinPlugin],
  silent: true,
})
