import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FactRoom, factRoom, type Rooms, ruleRoom } from '../../linter/rooms.ts'
import { type CompiledList, type Part, toSource } from '../../phrases/index.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'
import { SourceError } from '../source-error.ts'
import { checksIn, codeOf, importFrom } from './room-code.ts'
import { compile, inLanguages, readFile, sameKeys } from './room-files.ts'
import { factPlate, factWords, rulePlate, ruleWords } from './room-schema.ts'
import { partOf, type RuleRoom, toRuleRoom } from './rule-room.ts'

/**
 * Every room of a folder of rule rooms, or of a folder of fact rooms; folders that begin with `_` or `.` are not rooms.
 * Rules may name the facts of the folder, and `others`.
 */
export async function readRooms(
  { rules, facts }: { readonly rules?: string | URL; readonly facts?: string | URL },
  vocabularies: Vocabularies,
  others: readonly FactRoom[] = [],
): Promise<Rooms> {
  const ruleFolders = rules === undefined ? [] : foldersOf(rules, 'rule.yaml')
  const factFolders = facts === undefined ? [] : foldersOf(facts, 'fact.yaml')
  const factRooms = await Promise.all(factFolders.map((folder) => readFact(folder, vocabularies)))
  const known = [...factRooms.map(({ fact }) => fact), ...others]
  const ruleRooms = await Promise.all(ruleFolders.map((folder) => readRule(folder, vocabularies, known)))
  const parts = new Map<string, Part>([
    ...ruleRooms.map(({ rule }) => [ruleRoom(rule.id), partOf(rule.meta.needs)] as const),
    ...factRooms.map(({ fact, needs }) => [factRoom(fact.name), needs] as const),
  ])
  return {
    rules: ruleRooms.map(({ rule }) => rule),
    facts: factRooms.map(({ fact }) => fact),
    phrases: toSource(
      [...ruleRooms, ...factRooms].flatMap(({ lists }) => lists),
      (room) => parts.get(room)!,
    ),
  }
}

interface CompiledFact {
  readonly fact: FactRoom
  readonly needs: Part
  readonly lists: readonly CompiledList[]
}

/** The rooms in a home of rooms; folders that begin with `_` or `.` are none. Throws a SourceError for a room without its `plate`. */
export function foldersOf(home: string | URL, plate: string): string[] {
  const root = home instanceof URL ? fileURLToPath(home) : home
  if (!existsSync(root)) throw new SourceError(root, 'there is no such folder of rooms')
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[_.]/u.test(entry.name))
    .map((entry) => join(root, entry.name))
    .sort()
  for (const folder of folders) {
    if (!existsSync(join(folder, plate))) throw new SourceError(folder, `this room has no ${plate}`)
  }
  return folders
}

async function readRule(
  folder: string,
  vocabularies: Vocabularies,
  facts: readonly FactRoom[],
): Promise<RuleRoom> {
  const code = codeOf(folder, 'check')
  return toRuleRoom(
    {
      id: basename(folder),
      plate: readFile(folder, 'rule.yaml', rulePlate),
      words: inLanguages((language) => readFile(folder, `${language}.yaml`, ruleWords)),
      checks: code ? await checksIn(code) : undefined,
    },
    vocabularies,
    facts,
  )
}

async function readFact(folder: string, vocabularies: Vocabularies): Promise<CompiledFact> {
  const name = basename(folder)
  const { of, needs, kinds } = readFile(folder, 'fact.yaml', factPlate).value
  const words = inLanguages((language) => readFile(folder, `${language}.yaml`, factWords))
  sameKeys(words, 'lists')
  const code = codeOf(folder, 'fact')
  if (!code) throw new SourceError(folder, 'this room has no fact.ts')
  const lists = compile(factRoom(name), words, vocabularies)
  const fact = { name, of, kinds, fact: await importFrom(code, 'fact') } as FactRoom
  return { fact, needs, lists }
}
