import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadRules } from '../../src/load/rooms/rules.ts'

/** The rules and facts of this source tree, loaded once for all tests. */
export const ruleSet = await loadRules()

export const RULES = new URL('../../rules/', import.meta.url)
export const FACTS = new URL('../../src/facts/', import.meta.url)

/** The names of all rooms in a folder. */
export function rooms(home: URL, plate: string): string[] {
  return readdirSync(home).filter(
    (name) => existsSync(new URL(`${name}/${plate}`, home)) && !name.startsWith('_'),
  )
}

export function readYaml<T>(home: URL, path: string): T {
  return parse(readFileSync(new URL(path, home), 'utf8')) as T
}
