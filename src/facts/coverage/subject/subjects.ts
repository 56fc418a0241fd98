import type { Lexeme, Question, Text } from '../../../types.ts'
import type { Groups } from './terms.ts'

/** What a question is about, in terms; a term is a word with every name under which it may be met again. */
export interface Subject {
  /** How many terms there are, at most 31; a term's place is its bit. */
  readonly terms: number
  /** Of these, how many the question itself names; the rest it only refers to. */
  readonly named: number
  /** Of these, how many are things rather than doings. */
  readonly things: number
  /** Of the terms, in bits, those that the customer leaves to choose from. */
  readonly options: number
  /** For each topic, and for how the first topic of a word begins (`stemOf`), its terms in bits. */
  readonly topics: ReadonlyMap<string, number>
  /** The same for groups of synonyms. */
  readonly groups: ReadonlyMap<string, number>
  /** The signs of all topics: a name whose sign is not among them is none of them. */
  readonly signs: number
}

/**
 * The subject of a question of a message. What its own sentence says before it counts as named by it, from `after` on, where
 * the question before it ends.
 */
export function subjectOf(
  { span, focus, choice }: Question,
  text: Text,
  groups: Groups,
  after: number,
): Subject {
  const { words } = text
  const names = new Names()
  let terms = 0
  let things = 0
  let options = 0
  const from = Math.min(span.start, Math.max(after, text.sentenceAt(span.start)?.start ?? 0))
  for (let at = text.wordFrom(from); at < words.length; at++) {
    const { start, end, lexeme } = words[at]!
    if (start >= span.end) break
    if (lexeme.stop || !focus.includes(lexeme.topics[0]!)) continue
    if (isThing(lexeme)) things++
    names.add(lexeme.topics, terms === MOST ? 0 : 1 << terms)
    if (terms === MOST) continue
    if (choice !== undefined && start >= choice.start && end <= choice.end) options |= 1 << terms
    const group = groups[at]
    if (group !== undefined) names.addGroups(group, 1 << terms)
    terms++
  }
  const named = terms
  const rest = focus.filter((topic) => !names.topics.has(topic))
  if (rest.length > 0) names.add(rest, 1 << terms++)
  return { terms, named, things, options, topics: names.topics, groups: names.groups, signs: names.signs }
}

/** For each of several subjects the terms that no other names, in bits; all of them where none is left. */
export function distinct(subjects: readonly Subject[]): readonly number[] {
  return subjects.map((subject) => {
    let own = everyTerm(subject)
    for (const rival of subjects) {
      if (rival === subject) continue
      const named = 2 ** rival.named - 1
      own &= ~shared(subject.topics, rival.topics, named) & ~shared(subject.groups, rival.groups, named)
    }
    return own || everyTerm(subject)
  })
}

/** The terms whose names stand for one of these terms of a rival as well. */
function shared(
  names: ReadonlyMap<string, number>,
  rival: ReadonlyMap<string, number>,
  among: number,
): number {
  let terms = 0
  if (rival.size === 0) return terms
  for (const [name, bits] of names) if (((rival.get(name) ?? 0) & among) !== 0) terms |= bits
  return terms
}

function everyTerm({ terms }: Subject): number {
  return 2 ** terms - 1
}

/** The names of a subject, as they are taken in. */
class Names {
  readonly topics = new Map<string, number>()
  signs = 0
  #groups: Map<string, number> | undefined

  get groups(): ReadonlyMap<string, number> {
    return this.#groups ?? NO_GROUPS
  }

  add(topics: readonly string[], bits: number): void {
    for (const topic of topics) {
      this.topics.set(topic, (this.topics.get(topic) ?? 0) | bits)
      this.signs |= signOf(topic)
    }
    const first = topics[0]!
    if (first.length <= STEM || bits === 0) return
    const stem = stemOf(first)
    this.topics.set(stem, (this.topics.get(stem) ?? 0) | bits)
  }

  addGroups(names: readonly string[], bits: number): void {
    this.#groups ??= new Map()
    for (const name of names) this.#groups.set(name, (this.#groups.get(name) ?? 0) | bits)
  }
}

const NO_GROUPS: ReadonlyMap<string, number> = new Map()

/** One bit of 32 by the first two letters: words that begin alike have the same. */
export function signOf(name: string): number {
  return 1 << (5 * name.charCodeAt(0) + name.charCodeAt(1))
}

/** Longer words also count as met when they begin alike. */
export const STEM = 5

/** The name under which words that begin alike are met. */
export function stemOf(name: string): string {
  return `${name.slice(0, STEM)}~`
}

const MOST = 30

function isThing({ is }: Lexeme): boolean {
  return !is.has('infinitive') && !is.has('finite') && !is.has('adverb')
}
