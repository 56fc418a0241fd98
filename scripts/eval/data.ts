import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The records of a `.jsonl` file of a folder; undefined: there is no such file. */
export function recordsOf<T>(folder: string, name: string): readonly T[] | undefined {
  const file = join(folder, name)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}
