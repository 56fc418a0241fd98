import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodObject, z } from 'zod'
import { toProblems } from '../../config/problems.ts'
import type { CompiledList } from '../../phrases/index.ts'
import { compileLists } from '../../phrases/language/lists.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Language } from '../../types.ts'
import { complain } from '../complain.ts'
import { SourceError } from '../source-error.ts'
import { type Locator, YamlSource } from '../yaml-source.ts'

const LANGUAGES: readonly Language[] = ['ru', 'en']

/** A file of a room, checked, and where its parts stand. */
export interface Read<T> {
  readonly value: T
  readonly source: Locator
}

/** Reads a YAML file of a room. Throws a SourceError that names all that does not fit. */
export function readFile<Schema extends ZodObject>(
  folder: string,
  name: string,
  schema: Schema,
): Read<z.infer<Schema>> {
  const file = join(folder, name)
  if (!existsSync(file)) throw new SourceError(folder, `this room has no ${name}`)
  const source = new YamlSource(file, readFileSync(file, 'utf8'))
  return checked(source.value, schema, source)
}

/** A part of a room as it was read. Throws a SourceError that names all that does not fit. */
export function checked<Schema extends ZodObject>(
  value: unknown,
  schema: Schema,
  source: Locator,
  known = (path: readonly PropertyKey[]): readonly string[] => (path.length ? [] : Object.keys(schema.shape)),
): Read<z.infer<Schema>> {
  const { success, data, error } = schema.safeParse(value)
  if (!success) {
    const problems = toProblems(error.issues, value, known)
    complain(
      problems.sort((a, b) => Number(b.key ?? false) - Number(a.key ?? false)),
      source.file,
      source,
    )
  }
  return { value: data as z.infer<Schema>, source }
}

/** The same in each language. */
export type ByLanguage<T> = Record<Language, T>
/** What `ru.yaml` and `en.yaml` hold. */
export type Words = { readonly lists: Record<string, string[]>; readonly messages?: Record<string, string> }

/** Asks once for each language. */
export function inLanguages<T>(read: (language: Language) => T): ByLanguage<T> {
  return { ru: read('ru'), en: read('en') }
}

/** A list or a message that one language lacks would be silent, or cry always, in that language alone. */
export function sameKeys(words: ByLanguage<Read<Words>>, part: 'lists' | 'messages') {
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    for (const key of Object.keys(words[here].value[part] ?? {})) {
      if (words[there].value[part]?.[key] === undefined) {
        refuse(words[here].source, [part, key], `${there}.yaml has no such entry under ${part}.`)
      }
    }
  }
}

/** The lists of a room in both languages, compiled. Throws a SourceError that names every phrase that cannot be used. */
export function compile(
  room: string,
  words: ByLanguage<Read<Words>>,
  vocabularies: Vocabularies,
): CompiledList[] {
  return LANGUAGES.flatMap((language) => {
    const { value, source } = words[language]
    const { lists, problems } = compileLists(room, language, value.lists, vocabularies)
    const misfits = problems.map(({ list, index, column, message }) => ({
      path: ['lists', list, index],
      column,
      message: `${message}.`,
    }))
    complain(misfits, source.file, source)
    return lists
  })
}

function refuse(source: Locator, path: readonly string[], message: string): void {
  complain([{ path, message }], source.file, source)
}
