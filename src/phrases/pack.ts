import type { Language } from '../types.ts'
import type { CompiledList, Key } from './compile.ts'
import { type Content, toPack } from './content.ts'
import { Pool } from './pool.ts'

/**
 * The lists of one language as an index: plain JSON, so that a build can make it and a start need only parse it. Numbers
 * are places in the pools; what matching runs through is written in long rows of numbers, one after the other.
 */
export interface Pack {
  readonly keys: readonly Key[]
  /** Keys of which one must stand. */
  readonly slots: readonly (readonly number[])[]
  readonly lists: readonly { readonly room: string; readonly list: string }[]
  readonly phrases: readonly PackedPhrase[]
  /** All steps of all variants; a step is `slot * 4 + gap * 1 + comma * 2`. */
  readonly steps: readonly number[]
  /** Where each variant's steps begin in `steps`; one more than there are variants. */
  readonly first: readonly number[]
  /** The place in `steps` of the step that each variant is looked up by: the one with the rarest words. */
  readonly rarest: readonly number[]
  /** The phrase of each variant. */
  readonly phrase: readonly number[]
  /**
   * For each key what is looked up by it, in groups with the same step beside the rarest one: `beside, count, …variants`,
   * where `beside` is `slot * 4 + after * 2 + gap * 1`, or -1 for variants of one step.
   */
  readonly postings: readonly number[]
  /** Where each key's groups begin in `postings`; one more than there are keys. */
  readonly posted: readonly number[]
}

export interface PackedPhrase {
  readonly list: number
  /** As the list has it. */
  readonly phrase: string
  /** Keys that must not stand just before. */
  readonly not?: readonly number[]
  readonly replacements?: readonly string[]
}

export const GAP = 1
export const COMMA = 2
export const SLOT = 4

/** Where an index gets its phrases from: lists just compiled, or packs that a build made of them. */
export interface PhraseSource {
  readonly rooms: Readonly<Record<string, RoomLists>>
  pack(language: Language, part: Part): Pack
}

/** What an index knows of a room beforehand. */
export interface RoomLists {
  /** The names of its lists. */
  readonly lists: readonly string[]
  readonly part: Part
}

/**
 * Which of the two parts of an index a room's phrases are in: those that a reply by itself is asked about, and those that
 * only count in a thread. A template is never matched against the second.
 */
export type Part = 'reply' | 'thread'

/** Lists of any rooms and languages as a source; each pack is made when it is asked for. */
export function toSource(
  lists: readonly CompiledList[],
  partOf: (room: string) => Part = () => 'reply',
): PhraseSource {
  const rooms: Record<string, { lists: string[]; part: Part }> = {}
  for (const { room, list } of lists) {
    rooms[room] ??= { lists: [], part: partOf(room) }
    if (!rooms[room].lists.includes(list)) rooms[room].lists.push(list)
  }
  return {
    rooms,
    pack: (language, part) => {
      const here = lists.filter((list) => list.language === language && rooms[list.room]!.part === part)
      return toPack(contentOf(here), language)
    },
  }
}

function contentOf(lists: readonly CompiledList[]): Content {
  const keys = new Pool<Key>(String)
  const slots = new Pool<readonly number[]>(String)
  const phrases: PackedPhrase[] = []
  const variants: { phrase: number; steps: number[] }[] = []

  lists.forEach(({ phrases: compiled }, list) => {
    for (const { phrase, variants: linear, not, replacements } of compiled) {
      for (const places of linear) {
        const steps = places.map(({ any, gap, comma }) => {
          const slot = slots.add(any.map((key) => keys.add(key)))
          return slot * SLOT + (gap ? GAP : 0) + (comma ? COMMA : 0)
        })
        variants.push({ phrase: phrases.length, steps })
      }
      phrases.push({
        list,
        phrase,
        ...(not && { not: not.map((key) => keys.add(key)) }),
        ...(replacements && { replacements }),
      })
    }
  })
  return {
    keys: keys.all,
    slots: slots.all,
    lists: lists.map(({ room, list }) => ({ room, list })),
    phrases,
    variants,
  }
}
