import type { EntityKind, Language, Match, Text } from '../types.ts'
import { CLASSES } from './classes.ts'
import en from './en.json' with { type: 'json' }
import { Layout } from './layout.ts'
import { type Candidate, longest } from './longest.ts'
import type { Pack } from './pack.ts'
import { Positions } from './positions.ts'
import ru from './ru.json' with { type: 'json' }
import { Slots } from './slots.ts'
import { createWords } from './words.ts'

/** Meets all phrases of a pack in a text at once. */
export type Matcher = (text: Text) => Found

/** What was met in one text. */
export interface Found {
  /** The matches of a list, by its place in the pack; worked out when they are first asked for. */
  of(list: number): readonly Match[]
}

const FILLERS: Readonly<Record<Language, readonly string[]>> = { ru: ru.fillers, en: en.fillers }

/** Matches texts of one language against all phrases of a pack at once. */
export function createMatcher(pack: Pack, language: Language): Matcher {
  const { phrases } = pack
  const steps = Int32Array.from(pack.steps)
  const first = Int32Array.from(pack.first)
  const rarest = Int32Array.from(pack.rarest)
  const phraseOf = Int32Array.from(pack.phrase)
  const postings = Int32Array.from(pack.postings)
  const posted = Int32Array.from(pack.posted)
  const keys = new Map(pack.keys.map((key, place) => [key, place]))
  const classes = classKeys(keys)
  const lookup = createWords(keys, new Set(FILLERS[language]))
  const positions = new Positions(pack.keys.length, pack.slots)
  const layout = new Layout(new Slots(pack.slots), positions, classes)

  return (text) => {
    const entries = text.words.map((word) => (word.own ? lookup(word.lexeme) : undefined))
    const entities = text.entities.filter(({ from, to }) => to > from && entries[from] !== undefined)
    layout.read(text, entries)
    positions.begin()
    entries.forEach((entry, at) => {
      if (entry !== undefined) for (const key of entry.keys) positions.add(key, at)
    })
    for (const { kind, from, to } of entities) {
      const key = classes.get(kind)
      if (key !== undefined) for (let word = from; word < to; word++) positions.add(key, word)
    }

    const found = new Map<number, Candidate[]>()
    const add = (variant: number, from: number, to: number): void => {
      const order = phraseOf[variant]!
      const phrase = phrases[order]!
      if (phrase.not && layout.preceded(from, phrase.not)) return
      const others = found.get(phrase.list)
      if (others === undefined) found.set(phrase.list, [{ phrase, order, from, to }])
      else others.push({ phrase, order, from, to })
    }

    /** Tries the variants that are looked up by a key which stands at `[start, end)`. */
    const verify = (key: number, reach: Int32Array, start: number, end: number): void => {
      const stop = posted[key + 1]!
      for (let at = posted[key]!; at < stop; ) {
        const beside = postings[at++]!
        const last = at + 1 + postings[at++]!
        if (beside !== -1 && (positions.of(beside >> 2) & reach[beside & 3]!) === 0) at = last
        for (; at < last; at++) {
          const variant = postings[at]!
          const step = rarest[variant]!
          const to = layout.right(steps, step + 1, first[variant + 1]!, end)
          const from = to === -1 ? -1 : layout.left(steps, step - 1, first[variant]!, start)
          if (from !== -1) add(variant, from, to)
        }
      }
    }

    for (let at = 0; at < entries.length; at++) {
      const own = entries[at]?.keys
      if (own === undefined || own.length === 0) continue
      const reach = layout.reach(at, at + 1)
      for (const key of own) verify(key, reach, at, at + 1)
    }
    for (const { kind, from, to } of entities) {
      const key = classes.get(kind)
      if (key !== undefined) verify(key, layout.reach(from, to), from, to)
    }
    return new FoundIn(text, found)
  }
}

function classKeys(keys: ReadonlyMap<string, number>): ReadonlyMap<EntityKind, number> {
  return new Map(CLASSES.flatMap((kind) => (keys.has(`<${kind}>`) ? [[kind, keys.get(`<${kind}>`)!]] : [])))
}

class FoundIn implements Found {
  readonly #text: Text
  readonly #candidates: Map<number, Candidate[]>
  readonly #matches = new Map<number, readonly Match[]>()

  constructor(text: Text, candidates: Map<number, Candidate[]>) {
    this.#text = text
    this.#candidates = candidates
  }

  of(list: number): readonly Match[] {
    const known = this.#matches.get(list)
    if (known !== undefined) return known
    const candidates = this.#candidates.get(list)
    if (candidates === undefined) return NOTHING
    const matches = longest(candidates).map((candidate) => toMatch(candidate, this.#text))
    this.#matches.set(list, matches)
    return matches
  }
}

const NOTHING: readonly Match[] = []

function toMatch({ phrase, from, to }: Candidate, text: Text): Match {
  const start = text.words[from]!.start
  const end = text.words[to - 1]!.end
  return {
    start,
    end,
    value: text.value.slice(start, end),
    phrase: phrase.phrase,
    replacements: phrase.replacements ?? [],
    from,
    to,
  }
}
