import { put } from '../../multimap.ts'
import { firstFrom } from '../../text/search.ts'
import type { Entity, Match, Span, Text, TurnFacts } from '../../types.ts'
import { isManners } from '../manners.ts'

/** Values in a sentence are an answer, not a pointer. */
const VALUES: ReadonlySet<Entity['kind']> = new Set(['money', 'percent', 'date', 'time', 'duration', 'phone'])

/** Links or phrases by the number of their sentence. */
export function bySentence<T extends Entity | Match>(
  { words }: Text,
  spans: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const span of spans) {
    const sentence = words[span.from]?.sentence
    if (sentence !== undefined) put(found, sentence, span)
  }
  return found
}

/** For each sentence the word behind a link where, without a full stop, a new sentence has begun. */
export function tailsOf({ words, value }: Text, links: readonly Entity[]): ReadonlyMap<number, number> {
  const tails = new Map<number, number>()
  for (const { from, to } of links) {
    const next = words[to]
    if (!next || next.sentence !== words[from]?.sentence || tails.has(next.sentence)) continue
    if (value[next.start]!.toLowerCase() !== value[next.start]) tails.set(next.sentence, to)
  }
  return tails
}

/** Sentences with a value: an amount, a time. */
export const valuesIn = ({ words, entities }: Text): number[] =>
  entities.flatMap(({ kind, from }) => (VALUES.has(kind) && words[from] ? [words[from].sentence] : []))

/** Sentences that answer behind a short apology or thanks: "Sorry, only guide dogs". */
export function answeredBehind(
  { words, sentences }: Text,
  courtesies: readonly Match[],
): ReadonlySet<number> {
  const more = new Set<number>()
  for (const { from, to } of courtesies) {
    const next = words[to]
    if (to !== from + 1 || next === undefined || next.border === 'none' || next.lexeme.is.has('preposition'))
      continue
    const { sentence } = words[from]!
    if (sentences[sentence]!.to - to >= TELLING && next.sentence === sentence) more.add(sentence)
  }
  return more
}

/** So many words behind a courtesy tell something. */
const TELLING = 3

/** Sentences that ask for something. */
export const requestsIn = ({ sentences }: Text, { requests }: TurnFacts): number[] =>
  requests.map(({ span }) => firstFrom(sentences, span.start + 1, ({ end }) => end))

/** Marks the writer's own words, links and handles left out. */
export function spokenIn(text: Text, links: readonly Entity[]): Uint8Array {
  const { words, value } = text
  const spoken = new Uint8Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const { own, lexeme, start } = words[i]!
    if (own && /^\p{L}/u.test(lexeme.form) && value[start - 1] !== '@') spoken[i] = 1
  }
  for (const link of links) mark(text, link, spoken, 0)
  return spoken
}

/** Marks the words of greeting, closing and signature, and the names of people spoken to. */
export function mannersIn(text: Text, facts: TurnFacts): Uint8Array {
  const manners = new Uint8Array(text.words.length)
  for (const region of text.regions) if (isManners(region)) mark(text, region, manners, 1)
  for (const span of facts.greeting) mark(text, span, manners, 1)
  for (const { span } of facts.names) mark(text, span, manners, 1)
  return manners
}

function mark({ words }: Text, { start, end }: Span, marks: Uint8Array, as: number): void {
  for (let i = firstFrom(words, start, (word) => word.start); (words[i]?.start ?? end) < end; i++)
    marks[i] = as
}
