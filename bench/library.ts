import { fileURLToPath } from 'node:url'

/** A path of the project. */
export const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The built library, as its users import it. */
export const library: typeof import('../src/index.ts') = await import(
  new URL('../dist/index.js', import.meta.url).href
)
