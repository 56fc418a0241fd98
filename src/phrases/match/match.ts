import { memo } from '../../memo.ts'
import type { EntityKind, Language, Text } from '../../types.ts'
import { CLASSES } from '../language/classes.ts'
import type { Key } from '../language/compile.ts'
import en from '../pack/en.json' with { type: 'json' }
import { AFTER, GROUP_HEAD, type Pack, VARIANT_HEAD } from '../pack/pack.ts'
import ru from '../pack/ru.json' with { type: 'json' }
import { Around } from './around.ts'
import { Candidates } from './candidates.ts'
import type { Found } from './found.ts'
import { Layout } from './layout.ts'
import { Slots } from './slots.ts'
import { Walk } from './walk.ts'
import { Words } from './words.ts'

/** Meets all phrases of a pack in a text at once. */
export type Matcher = (text: Text) => Found

const FILLERS: Readonly<Record<Language, readonly string[]>> = { ru: ru.fillers, en: en.fillers }

/** Matches texts of one language against all phrases of a pack at once. */
export function createMatcher(pack: Pack, language: Language): Matcher {
  const { rows } = pack
  const keys = placesOf(pack.keys)
  const { alone, aloneFirst, groups, groupFirst, variants } = rows
  const layout = new Layout(new Words(keys, new Set(FILLERS[language]), rows), classKeys(keys))
  const slots = new Slots(rows)
  const walk = new Walk(layout, slots, rows)
  const around = new Around(layout)
  const candidates = new Candidates(pack)

  const add = (phrase: number, from: number, to: number): void => {
    if (!walk.forbids(phrase, from)) candidates.add(phrase, from, to)
  }

  /** Tries the variants of several words that are looked up by a key which stands at `[start, end)`. */
  const look = (key: number, start: number, end: number): void => {
    const stop = groupFirst[key + 1]!
    for (let at = groupFirst[key]!; at < stop; ) {
      const side = groups[at]!
      const last = at + GROUP_HEAD + groups[at + 3]!
      if (around.sees(side, groups[at + 1]!, groups[at + 2]!)) {
        for (at += GROUP_HEAD; at < last; at++) attempt(groups[at]!, start, end, side)
      } else at = last
    }
  }

  /** Tries a variant whose step looked up stands at `[start, end)`: first on the side where its narrower step is. */
  const attempt = (variant: number, start: number, end: number, side: number): void => {
    const first = variant + VARIANT_HEAD
    const step = first + variants[variant + 1]!
    let from = start
    if (side < AFTER) {
      from = walk.left(step - 1, first, start)
      if (from === -1) return
    }
    const to = walk.right(step + 1, first + variants[variant + 2]!, end)
    if (to === -1) return
    if (side >= AFTER) {
      from = walk.left(step - 1, first, start)
      if (from === -1) return
    }
    add(variants[variant]!, from, to)
  }

  return (text) => {
    layout.read(text)
    for (let at = 0; at < layout.length; at++) {
      const entry = layout.entries[at]
      if (entry === undefined) continue
      for (const phrase of entry.alone) add(phrase, at, at + 1)
      if (entry.anchors.length === 0) continue
      around.goTo(at, at + 1)
      for (const key of entry.anchors) look(key, at, at + 1)
    }
    for (const { key, from, to } of layout.entities) {
      if (layout.entries[from] === undefined) continue
      for (let at = aloneFirst[key]!; at < aloneFirst[key + 1]!; at++) add(alone[at]!, from, to)
      around.goTo(from, to)
      look(key, from, to)
    }
    return candidates.take(text)
  }
}

/** The place of each key, made once for the halves of a pack. */
const placesOf = memo((keys: readonly Key[]) => new Map(keys.map((key, place) => [key, place])))

function classKeys(keys: ReadonlyMap<string, number>): ReadonlyMap<EntityKind, number> {
  return new Map(CLASSES.flatMap((kind) => (keys.has(`<${kind}>`) ? [[kind, keys.get(`<${kind}>`)!]] : [])))
}
