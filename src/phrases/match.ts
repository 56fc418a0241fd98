import type { Entity, EntityKind, Language, Match, Text } from '../types.ts'
import { CLASSES } from './classes.ts'
import en from './en.json' with { type: 'json' }
import { Layout } from './layout.ts'
import { type Candidate, longest } from './longest.ts'
import type { Pack } from './pack.ts'
import { type Posting, toPostings } from './postings.ts'
import ru from './ru.json' with { type: 'json' }
import { createWords, maskOf, type WordEntry } from './words.ts'

/** All matches in a text, by the list's place in the pack; lists without a match are left out. */
export type Matcher = (text: Text) => ReadonlyMap<number, readonly Match[]>

const LANGUAGES = { ru, en }

/** Indexes the phrases of one language by the rarest word of each. */
export function createMatcher(pack: Pack, language: Language): Matcher {
  const keys = new Map(pack.keys.map((key, place) => [key, place]))
  const postings = toPostings(pack, new Set(LANGUAGES[language].common))
  const slots = {
    keys: pack.slots.map((slot) => new Set(slot)),
    masks: Int32Array.from(pack.slots, maskOf),
  }
  const classes = classKeys(keys)
  const lookup = createWords(keys, postings, new Set(LANGUAGES[language].fillers))

  return (text) => {
    const entries = text.words.map((word) => (word.own ? lookup(word.lexeme) : undefined))
    const layout = new Layout(text, entries, slots, classes)
    const found = new Map<number, Candidate[]>()

    const verify = (posting: Posting, start: number, end: number): void => {
      const { phrase, order, steps, at } = posting
      const to = layout.right(steps, at + 1, end)
      if (to === -1) return
      const from = layout.left(steps, at - 1, start)
      if (from === -1 || (phrase.not && layout.preceded(from, phrase.not))) return
      const candidate = { phrase, order, from, to }
      const others = found.get(phrase.list)
      if (others === undefined) found.set(phrase.list, [candidate])
      else others.push(candidate)
    }

    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]
      if (entry !== undefined) for (const posting of entry.postings) verify(posting, at, at + 1)
    }
    for (const { kind, from, to } of ownEntities(text, entries)) {
      const key = classes.get(kind)
      if (key !== undefined) for (const posting of postings[key]!) verify(posting, from, to)
    }
    return toMatches(found, text)
  }
}

function classKeys(keys: ReadonlyMap<string, number>): ReadonlyMap<EntityKind, number> {
  return new Map(CLASSES.flatMap((kind) => (keys.has(`<${kind}>`) ? [[kind, keys.get(`<${kind}>`)!]] : [])))
}

function ownEntities(text: Text, entries: readonly (WordEntry | undefined)[]): readonly Entity[] {
  return text.entities.filter(({ from, to }) => to > from && entries[from] !== undefined)
}

function toMatches(
  found: ReadonlyMap<number, Candidate[]>,
  text: Text,
): ReadonlyMap<number, readonly Match[]> {
  const matches = new Map<number, Match[]>()
  for (const [list, candidates] of found) {
    matches.set(
      list,
      longest(candidates).map((candidate) => toMatch(candidate, text)),
    )
  }
  return matches
}

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
