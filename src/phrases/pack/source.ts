import type { Language } from '../../types.ts'
import type { CompiledList, Key } from '../language/compile.ts'
import { toPack } from './content.ts'
import { COMMA, type Content, GAP, type Pack, type PackedPhrase, SLOT } from './pack.ts'
import { Pool } from './pool.ts'

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
    for (const { variants: linear, not, replacements } of compiled) {
      for (const places of linear) {
        const steps = places.map(({ any, gap, comma }) => {
          const slot = slots.add(any.map((key) => keys.add(key)))
          return slot * SLOT + (gap ? GAP : 0) + (comma ? COMMA : 0)
        })
        variants.push({ phrase: phrases.length, steps })
      }
      phrases.push({
        list,
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
