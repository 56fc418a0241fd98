import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NAMES = ['ts', 'mts', 'js', 'mjs', 'cjs', 'yaml', 'yml', 'json'].map((end) => `replylint.config.${end}`)

/** The config file nearest to a folder, there or above; undefined: there is none. */
export function findConfigFile(folder: string): string | undefined {
  const here = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (here !== undefined) return here
  const above = dirname(folder)
  return above === folder ? undefined : findConfigFile(above)
}
