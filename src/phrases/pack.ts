import type { Language } from '../types.ts'
import type { CompiledList, Key } from './compile.ts'

/**
 * The lists of one language with everything that repeats said once: plain JSON, small enough to ship and quick to read.
 * A step of a variant is `slot * 4 + gap * 1 + comma * 2`; all other numbers are places in the pools.
 */
export interface Pack {
  readonly keys: readonly Key[]
  /** Keys of which one must stand. */
  readonly slots: readonly (readonly number[])[]
  readonly lists: readonly { readonly room: string; readonly list: string }[]
  readonly phrases: readonly PackedPhrase[]
}

export interface PackedPhrase {
  readonly list: number
  /** As the list has it. */
  readonly phrase: string
  readonly variants: readonly (readonly number[])[]
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

/** Where an index gets its phrases from: lists just compiled, or packs that a build made of them. */
export interface PhraseSource {
  /** The names of each room's lists. */
  readonly rooms: Readonly<Record<string, readonly string[]>>
  pack(language: Language): Pack
}

export const GAP = 1
export const COMMA = 2
export const SLOT = 4

/** Lists of any rooms and languages as a source; each language is packed when it is asked for. */
export function toSource(lists: readonly CompiledList[]): PhraseSource {
  const rooms: Record<string, string[]> = {}
  for (const { room, list } of lists) {
    rooms[room] ??= []
    if (!rooms[room].includes(list)) rooms[room].push(list)
  }
  return { rooms, pack: (language) => pack(lists.filter((list) => list.language === language)) }
}

function pack(lists: readonly CompiledList[]): Pack {
  const keys = new Pool<Key>(String)
  const slots = new Pool<readonly number[]>(String)
  const phrases = lists.flatMap((list, at) =>
    list.phrases.map(({ phrase, variants, not, replacements }): PackedPhrase => {
      const packed = variants.map((places) =>
        places.map(({ any, gap, comma }) => {
          const slot = slots.add(any.map((key) => keys.add(key)))
          return slot * SLOT + (gap ? GAP : 0) + (comma ? COMMA : 0)
        }),
      )
      return {
        list: at,
        phrase,
        variants: packed,
        ...(not && { not: not.map((key) => keys.add(key)) }),
        ...(replacements && { replacements }),
      }
    }),
  )
  return { keys: keys.all, slots: slots.all, lists: lists.map(({ room, list }) => ({ room, list })), phrases }
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
