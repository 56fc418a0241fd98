import type { Entity, EntityKind, Language, Match, Text } from '../types.ts'
import { CLASSES } from './classes.ts'
import en from './en.json' with { type: 'json' }
import { Layout } from './layout.ts'
import { type Candidate, longest } from './longest.ts'
import type { Pack } from './pack.ts'
import ru from './ru.json' with { type: 'json' }
import { Slots } from './slots.ts'
import { createWords, type WordEntry } from './words.ts'

/** Meets all phrases of a pack in a text at once. */
export type Matcher = (text: Text) => Found

/** What was met in one text. */
export interface Found {
  /** The matches of a list, by its place in the pack; worked out when they are first asked for. */
  of(list: number): readonly Match[]
}

const FILLERS: Readonly<Record<Language, readonly string[]>> = { ru: ru.fillers, en: en.fillers }

/** Matches texts of one language against all phrases of a pack at once. */
export function createMatcher(
  { keys: names, slots: pool, phrases, variants, postings }: Pack,
  language: Language,
): Matcher {
  const keys = new Map(names.map((key, place) => [key, place]))
  const slots = new Slots(pool)
  const classes = classKeys(keys)
  const lookup = createWords(keys, postings, new Set(FILLERS[language]))

  return (text) => {
    const entries = text.words.map((word) => (word.own ? lookup(word.lexeme) : undefined))
    const layout = new Layout(text, entries, slots, classes)
    const found = new Map<number, Candidate[]>()

    const verify = (place: number, start: number, end: number): void => {
      const variant = variants[place]!
      const at = variant[1]!
      const to = layout.right(variant, at + 1, end)
      if (to === -1) return
      const from = layout.left(variant, at - 1, start)
      const phrase = phrases[variant[0]!]!
      if (from === -1 || (phrase.not && layout.preceded(from, phrase.not))) return
      const candidate = { phrase, order: variant[0]!, from, to }
      const others = found.get(phrase.list)
      if (others === undefined) found.set(phrase.list, [candidate])
      else others.push(candidate)
    }

    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]
      if (entry !== undefined) for (const place of entry.postings) verify(place, at, at + 1)
    }
    for (const { kind, from, to } of ownEntities(text, entries)) {
      const key = classes.get(kind)
      if (key !== undefined) for (const place of postings[key]!) verify(place, from, to)
    }
    return new FoundIn(text, found)
  }
}

function classKeys(keys: ReadonlyMap<string, number>): ReadonlyMap<EntityKind, number> {
  return new Map(CLASSES.flatMap((kind) => (keys.has(`<${kind}>`) ? [[kind, keys.get(`<${kind}>`)!]] : [])))
}

function ownEntities(text: Text, entries: readonly (WordEntry | undefined)[]): readonly Entity[] {
  return text.entities.filter(({ from, to }) => to > from && entries[from] !== undefined)
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
