import type { Language } from '../types.ts'
import type { CompiledList, Key } from './compile.ts'
import en from './en.json' with { type: 'json' }
import { rarest } from './rarest.ts'
import ru from './ru.json' with { type: 'json' }

/**
 * The lists of one language as an index, with everything that repeats said once: plain JSON, so that a build can make it
 * and a start need only parse it. All numbers are places in the pools.
 */
export interface Pack {
  readonly keys: readonly Key[]
  /** Keys of which one must stand. */
  readonly slots: readonly (readonly number[])[]
  readonly lists: readonly { readonly room: string; readonly list: string }[]
  readonly phrases: readonly PackedPhrase[]
  readonly variants: readonly Variant[]
  /** For each key the variants that are looked up by it. */
  readonly postings: readonly (readonly number[])[]
}

export interface PackedPhrase {
  readonly list: number
  /** As the list has it. */
  readonly phrase: string
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

/**
 * One linear way to say a phrase: `[phrase, rarest, …steps]`. A step is `slot * 4 + gap * 1 + comma * 2`; `rarest` is the
 * place in this array of the step that the variant is looked up by.
 */
export type Variant = readonly number[]

export const FIRST_STEP = 2
export const GAP = 1
export const COMMA = 2
export const SLOT = 4

/** Where an index gets its phrases from: lists just compiled, or packs that a build made of them. */
export interface PhraseSource {
  /** The names of each room's lists. */
  readonly rooms: Readonly<Record<string, readonly string[]>>
  pack(language: Language): Pack
}

/** Lists of any rooms and languages as a source; each language is packed when it is asked for. */
export function toSource(lists: readonly CompiledList[]): PhraseSource {
  const rooms: Record<string, string[]> = {}
  for (const { room, list } of lists) {
    rooms[room] ??= []
    if (!rooms[room].includes(list)) rooms[room].push(list)
  }
  return {
    rooms,
    pack: (language) =>
      pack(
        lists.filter((list) => list.language === language),
        new Set(COMMON[language]),
      ),
  }
}

const COMMON: Readonly<Record<Language, readonly string[]>> = { ru: ru.common, en: en.common }

function pack(lists: readonly CompiledList[], common: ReadonlySet<string>): Pack {
  const keys = new Pool<Key>(String)
  const slots = new Pool<readonly number[]>(String)
  const phrases: PackedPhrase[] = []
  const written: number[][] = []

  lists.forEach(({ phrases: compiled }, list) => {
    for (const { phrase, variants, not, replacements } of compiled) {
      for (const places of variants) {
        const steps = places.map(({ any, gap, comma }) => {
          const slot = slots.add(any.map((key) => keys.add(key)))
          return slot * SLOT + (gap ? GAP : 0) + (comma ? COMMA : 0)
        })
        written.push([phrases.length, FIRST_STEP, ...steps])
      }
      phrases.push({
        list,
        phrase,
        ...(not && { not: not.map((key) => keys.add(key)) }),
        ...(replacements && { replacements }),
      })
    }
  })

  const variants = rarest(written, slots.all, keys.all, common)
  const postings: number[][] = keys.all.map(() => [])
  variants.forEach((variant, at) => {
    for (const key of slots.all[Math.trunc(variant[variant[1]!]! / SLOT)]!) postings[key]!.push(at)
  })
  return {
    keys: keys.all,
    slots: slots.all,
    lists: lists.map(({ room, list }) => ({ room, list })),
    phrases,
    variants,
    postings,
  }
}

/** Values told apart by a name, each with its place. */
class Pool<Value> {
  readonly all: Value[] = []
  readonly #places = new Map<string, number>()
  readonly #name: (value: Value) => string

  constructor(name: (value: Value) => string) {
    this.#name = name
  }

  add(value: Value): number {
    const name = this.#name(value)
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.all.length)
    return this.all.push(value) - 1
  }
}
