import type { Lexeme, Question, Text } from '../../types.ts'
import { type Groups, namesOf, type Term } from './terms.ts'

/** How the sentences of a reply touch one question's subject: a bit for each of its terms, at most 31. */
export interface Overlap {
  readonly terms: readonly Term[]
  /** Of these, how many the question itself names; the rest it only refers to. */
  readonly named: number
  /** Of these, how many are things rather than doings. */
  readonly things: number
  /** For each sentence of the reply the terms met there. */
  readonly hits: Int32Array
  /** For each sentence how many content words it has. */
  readonly content: Int32Array
  /** Terms met anywhere. */
  readonly all: number
}

/** What a question is about. */
export type Subject = Pick<Overlap, 'terms' | 'named' | 'things'>

/** Names of a question's content words, and of what it refers to. */
export function subjectOf(question: Question, text: Text, groups: Groups): Subject {
  const terms: Term[] = []
  let things = 0
  const rest = new Set(question.focus)
  for (let at = wordAt(text, question.span.start); at < text.words.length; at++) {
    const { start, lexeme } = text.words[at]!
    if (start >= question.span.end) break
    if (lexeme.stop || !question.focus.includes(lexeme.topics[0]!)) continue
    for (const topic of lexeme.topics) rest.delete(topic)
    if (isThing(lexeme)) things++
    if (terms.length < MOST) terms.push(withStem(namesOf(text, groups, at)))
  }
  const named = terms.length
  if (rest.size > 0) terms.push(withStem([...rest]))
  return { terms, named, things }
}

/** Compares a reply's words with the terms of a question. */
export function overlapOf({ terms, named, things }: Subject, reply: Text, names: readonly Term[]): Overlap {
  const bits = new Map<string, number>()
  for (const [index, term] of terms.entries()) {
    for (const name of term) bits.set(name, (bits.get(name) ?? 0) | (1 << index))
  }
  const hits = new Int32Array(reply.sentences.length)
  const content = new Int32Array(reply.sentences.length)
  let all = 0
  for (const [at, word] of reply.words.entries()) {
    if (!word.lexeme.stop) content[word.sentence]!++
    for (const name of names[at]!) {
      const bit = bits.get(name)
      if (bit === undefined) continue
      hits[word.sentence]! |= bit
      all |= bit
    }
  }
  return { terms, named, things, hits, content, all }
}

/** Names of each word of a reply; none for words without a topic. */
export function replyNames(reply: Text, groups: Groups): readonly Term[] {
  return reply.words.map((word, at) =>
    word.lexeme.stop && !groups.has(at) ? NONE : withStem(namesOf(reply, groups, at)),
  )
}

/** The number of bits set. */
export function count(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const NONE: Term = []

const MOST = 30

/** Longer words also count as met when they begin alike. */
const STEM = 5

function withStem(names: Term): Term {
  const [lemma] = names
  return lemma === undefined || lemma.length <= STEM ? names : [...names, `${lemma.slice(0, STEM)}~`]
}

function wordAt(text: Text, start: number): number {
  let low = 0
  let high = text.words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (text.words[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

function isThing({ is }: Lexeme): boolean {
  return !is.has('infinitive') && !is.has('finite') && !is.has('adverb')
}
