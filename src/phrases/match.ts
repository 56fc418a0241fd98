import type { EntityKind, Language, Text } from '../types.ts'
import { CLASSES } from './classes.ts'
import en from './en.json' with { type: 'json' }
import { Found } from './found.ts'
import { Layout } from './layout.ts'
import { ALONE, type Pack } from './pack.ts'
import { Positions } from './positions.ts'
import ru from './ru.json' with { type: 'json' }
import { Walk } from './walk.ts'
import { Words } from './words.ts'

/** Meets all phrases of a pack in a text at once. */
export type Matcher = (text: Text) => Found

const FILLERS: Readonly<Record<Language, readonly string[]>> = { ru: ru.fillers, en: en.fillers }

/** Matches texts of one language against all phrases of a pack at once. */
export function createMatcher(pack: Pack, language: Language): Matcher {
  const { phrases } = pack
  const first = Int32Array.from(pack.first)
  const rarest = Int32Array.from(pack.rarest)
  const phraseOf = Int32Array.from(pack.phrase)
  const postings = Int32Array.from(pack.postings)
  const posted = Int32Array.from(pack.posted)
  const listOf = Int32Array.from(phrases, ({ list }) => list)
  const nots = phrases.map(({ not }) => not)
  const keys = new Map(pack.keys.map((key, place) => [key, place]))
  const words = new Words(keys, new Set(FILLERS[language]), (key) => posted[key] !== posted[key + 1])
  const layout = new Layout(words, classKeys(keys))
  const positions = new Positions(pack.keys.length, pack.slots, layout)
  const walk = new Walk(layout, positions, Int32Array.from(pack.steps))

  let lists: number[] = []
  let rows: number[] = []

  const add = (phrase: number, from: number, to: number): void => {
    const not = nots[phrase]
    if (not !== undefined && walk.preceded(from, not)) return
    const list = listOf[phrase]!
    const before = lists[list] ?? -1
    lists[list] = rows.length
    rows.push(before, phrase, from, to)
  }

  /** Tries the variants that are looked up by a key which stands at `[start, end)`, where the walk may be already. */
  const verify = (key: number, start: number, end: number, there: boolean): boolean => {
    const stop = posted[key + 1]!
    let at = posted[key]!
    while (at < stop) {
      const beside = postings[at]!
      const last = at + 2 + postings[at + 1]!
      at += 2
      if (beside === ALONE) {
        for (; at < last; at++) add(phraseOf[postings[at]!]!, start, end)
        continue
      }
      if (!there) walk.goTo(start, end)
      there = true
      if (!walk.near(beside)) at = last
      for (; at < last; at++) {
        const variant = postings[at]!
        const step = rarest[variant]!
        const to = walk.right(step + 1, first[variant + 1]!, end)
        const from = to === -1 ? -1 : walk.left(step - 1, first[variant]!, start)
        if (from !== -1) add(phraseOf[variant]!, from, to)
      }
    }
    return there
  }

  return (text) => {
    layout.read(text)
    positions.read()
    lists = new Array(pack.lists.length)
    rows = []
    for (let at = 0; at < layout.length; at++) {
      const entry = layout.entries[at]
      if (entry === undefined) continue
      let there = false
      for (const key of entry.anchors) there = verify(key, at, at + 1, there)
    }
    for (const { key, from, to } of layout.entities) {
      if (layout.entries[from] !== undefined) verify(key, from, to, false)
    }
    return new Found(text, phrases, lists, rows)
  }
}

function classKeys(keys: ReadonlyMap<string, number>): ReadonlyMap<EntityKind, number> {
  return new Map(CLASSES.flatMap((kind) => (keys.has(`<${kind}>`) ? [[kind, keys.get(`<${kind}>`)!]] : [])))
}
