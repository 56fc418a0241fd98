import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type CompiledList, type Part, toSource } from '../phrases/index.ts'
import { type FactRoom, factRoom, type Rooms, ruleRoom } from '../rooms.ts'
import type { Vocabularies } from '../text/vocabulary.ts'
import type { Rule, RuleMeta } from '../types.ts'
import { fitsDeclaration, refuseSayings, sayingOf } from './declaration.ts'
import { compile, inLanguages, readFile, sameKeys } from './room-files.ts'
import { factPlate, factWords, rulePlate, ruleWords } from './room-schema.ts'
import { SourceError } from './source-error.ts'

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

interface RuleRoom {
  readonly rule: Rule
  readonly lists: readonly CompiledList[]
}

interface CompiledFact {
  readonly fact: FactRoom
  readonly needs: Part
  readonly lists: readonly CompiledList[]
}

const partOf = (needs: RuleMeta['needs']): Part =>
  needs === 'thread' || needs === 'time' ? 'thread' : 'reply'

/** A room that has no code of its own, or the code's place. */
export function codeOf(folder: string, name: 'check' | 'fact'): string | undefined {
  return ['ts', 'mts', 'js', 'mjs']
    .map((end) => join(folder, `${name}.${end}`))
    .find((file) => existsSync(file))
}

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
  const id = basename(folder)
  const read = readFile(folder, 'rule.yaml', rulePlate)
  const { description, severity, category, source, needs, options, on, fixable, hasSuggestions, url } =
    read.value
  const words = inLanguages((language) => readFile(folder, `${language}.yaml`, ruleWords))
  sameKeys(words, 'messages')
  sameKeys(words, 'lists')

  const code = codeOf(folder, 'check')
  const checks = code ? await checksIn(code) : {}
  const lists = compile(ruleRoom(id), words, vocabularies)
  const says = sayingOf(read.value)
  if (!code) fitsDeclaration(read, says ?? {}, words, lists, facts)
  else refuseSayings(read)

  return {
    rule: {
      id,
      meta: {
        description,
        severity,
        category,
        source,
        needs,
        on,
        fixable,
        hasSuggestions,
        url,
        ...(says && { says }),
        schema: options,
        defaults: defaultsOf(options),
      } satisfies RuleMeta,
      messages: { ru: words.ru.value.messages, en: words.en.value.messages },
      ...checks,
    },
    lists,
  }
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

/** What a rule's code may export; at least one of those that judge. */
export const CHECKS = ['check', 'checkThread', 'summarize', 'checkFiles'] as const

type Checks = Pick<Rule, (typeof CHECKS)[number]>

async function checksIn(file: string): Promise<Checks> {
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  const checks: Checks = Object.fromEntries(
    CHECKS.flatMap((name) => (typeof module[name] === 'function' ? [[name, module[name]]] : [])),
  )
  if (!checks.check && !checks.checkThread && !checks.checkFiles)
    throw new SourceError(file, 'exports no function "check", "checkThread" or "checkFiles"')
  if (!checks.checkFiles !== !checks.summarize)
    throw new SourceError(file, 'exports one of "summarize" and "checkFiles" without the other')
  return checks
}

async function importFrom<T>(file: string, name: string): Promise<T> {
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  if (typeof module[name] !== 'function') throw new SourceError(file, `exports no function "${name}"`)
  return module[name] as T
}

/** The `default`s of a JSON Schema's properties. */
function defaultsOf(schema: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const properties = (schema.properties ?? {}) as Record<string, { default?: unknown }>
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property.default !== undefined)
      .map(([name, property]) => [name, property.default]),
  )
}
