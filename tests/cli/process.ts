import { fileURLToPath } from 'node:url'

/** What runs `main.ts`: arguments of Node, before those of the command line. */
export const MAIN: readonly string[] = [
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('main.ts', import.meta.url)),
]
