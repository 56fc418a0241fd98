import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { inLanguages, type Read, readFile } from '../load/rooms/room-files.ts'
import { rulePlate, ruleWords } from '../load/rooms/room-schema.ts'
import { foldersOf } from '../load/rooms/rooms.ts'
import { loadRules } from '../load/rooms/rules.ts'
import { SourceError } from '../load/source-error.ts'
import { type Locator, YamlSource } from '../load/yaml-source.ts'
import { checkCases } from './check-cases.ts'
import type { RoomLists } from './phrases.ts'
import type { caseFile } from './schema.ts'
import { LANGUAGES, saidIn } from './table.ts'
import { RuleTrial } from './trial.ts'

/** A rule room with its cases. */
export interface TriedRoom {
  readonly id: string
  readonly cases: Read<z.infer<typeof caseFile>>
  readonly plate: Locator
  readonly trial: RuleTrial
  /** What is said in each language, and where it stands. */
  readonly lists: readonly (RoomLists & { readonly source: Locator })[]
}

/** A room whose cases cannot be read: the others are tried nevertheless. */
export interface UntriedRoom {
  readonly id: string
  readonly mistake: SourceError
}

/**
 * The rooms of folders of rule rooms, or single rooms, ready to be tried beside the built-in rules. Throws a SourceError for a
 * folder or a rule that cannot be loaded.
 */
export async function readPacks(
  paths: readonly string[],
  cwd: string,
): Promise<readonly (TriedRoom | UntriedRoom)[]> {
  const named = paths.map((path) => resolve(cwd, path))
  const packs = [...new Set(named.map((path) => (isRoom(path) ? dirname(path) : path)))]
  const rules = await loadRules(...packs)
  const byId = new Map(rules.rules.map((rule) => [rule.id, rule]))
  const folders = packs
    .flatMap((pack) => foldersOf(pack, 'rule.yaml'))
    .filter((folder) => named.includes(folder) || named.includes(dirname(folder)))
  return folders.map((folder) => {
    const id = basename(folder)
    try {
      const cases = readCases(folder)
      const trial = new RuleTrial(byId.get(id)!, cases.value, rules)
      const { source: plate } = readFile(folder, 'rule.yaml', rulePlate)
      return { id, cases, plate, trial, lists: listsOf(folder, cases.value) }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      return { id, mistake: error }
    }
  })
}

const isRoom = (path: string): boolean => existsSync(join(path, 'rule.yaml'))

function readCases(folder: string): TriedRoom['cases'] {
  const file = join(folder, 'cases.yaml')
  if (!existsSync(file)) throw new SourceError(`${folder}:`, 'this room has no cases.yaml.')
  const source = new YamlSource(file, readFileSync(file, 'utf8'))
  return checkCases(source.value, source)
}

function listsOf(folder: string, { phrases = {}, ...table }: z.infer<typeof caseFile>): TriedRoom['lists'] {
  const words = inLanguages((language) => readFile(folder, `${language}.yaml`, ruleWords))
  return LANGUAGES.map((language) => ({
    room: `rules/${basename(folder)}`,
    language,
    lists: words[language].value.lists,
    sentences: phrases[language] ?? {},
    texts: saidIn(table, language),
    source: words[language].source,
  }))
}
