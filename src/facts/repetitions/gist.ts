import type { Lexicon, Span, Text, Word } from '../../types.ts'

/** What a text says, manners left out. */
export interface Gist {
  /** Content words, those of the past apart from the same verb's other tenses. */
  readonly words: ReadonlySet<string>
  /** Of these, what the text speaks of: neither verbs nor attributes. */
  readonly subjects: ReadonlySet<string>
  /** Amounts, times, links and the like. */
  readonly values: ReadonlySet<string>
  readonly negations: number
}

/** Fewer content words say too little to be said twice. */
export const LEAST = 3

/** Shorter texts are nearly the same only where one of them says nothing that the other does not. */
const LONG = 12

/** Words that two texts share, of the words of both. */
const ALIKE = 0.85

/** How much two texts say the same: 1, all; 0: too little to be told. */
export function likeness(one: Gist, other: Gist): number {
  if (one.negations !== other.negations || missing(one.values, other.values) > 0) return 0
  const fresh = missing(one.words, other.words)
  const gone = missing(other.words, one.words)
  if (fresh + gone === 0) return missing(other.values, one.values) === 0 ? 1 : 0
  const shared = one.words.size - fresh
  const long = Math.min(one.words.size, other.words.size) >= LONG
  if (!long && ((fresh > 0 && gone > 0) || shared <= LEAST)) return 0
  if (!long && missing(one.subjects, other.subjects) > 1) return 0
  const alike = (2 * shared) / (one.words.size + other.words.size)
  return alike >= ALIKE ? alike : 0
}

/** How many of one set the other lacks. */
function missing(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const each of one) if (!other.has(each)) count++
  return count
}

/** `lexicon` has the words of courtesy. */
export function gistOf(text: Text, lexicon: Lexicon): Gist {
  const idle = idleIn(text, lexicon)
  const says = ({ own, start }: Word) => own && !idle.some((part) => part.start <= start && start < part.end)
  const words = new Set<string>()
  const subjects = new Set<string>()
  let negations = 0
  for (const word of text.words) {
    if (!says(word)) continue
    const { lexeme } = word
    if (lexeme.is.has('negation')) negations++
    if (lexeme.stop || isNamed(lexeme.is)) continue
    const tense = lexeme.is.has('past') || (lexeme.is.has('short') && lexeme.is.has('passive')) ? '<' : ''
    words.add(lexeme.lemmas[0]! + tense)
    if (!ATTRIBUTES.some((trait) => lexeme.is.has(trait))) subjects.add(lexeme.lemmas[0]!)
  }
  const values = text.entities.filter(({ kind, from }) => kind !== 'name' && says(text.words[from]!))
  return { words, subjects, values: new Set(values.map(({ kind, value }) => `${kind} ${value}`)), negations }
}

/** Greeting, closing and the like; words of courtesy, with all of the sentence where it says hardly anything beside them. */
function idleIn(text: Text, lexicon: Lexicon): readonly Span[] {
  const courtesies = lexicon.find('courtesy', text)
  const sentenceOf = ({ start }: Span) => text.sentenceAt(start) ?? []
  const waits = lexicon.find('wait', text).flatMap(sentenceOf)
  const empty = courtesies.flatMap(sentenceOf).filter((sentence) => {
    const words = text.words.slice(sentence.from, sentence.to)
    const left = words.filter(
      ({ lexeme, start, end }) =>
        !lexeme.stop && !courtesies.some((match) => match.start < end && start < match.end),
    )
    return left.length < LEAST
  })
  return [...text.regions.filter(({ kind }) => OUTSIDE.includes(kind)), ...courtesies, ...empty, ...waits]
}

const OUTSIDE: readonly string[] = ['greeting', 'closing', 'signature', 'quote', 'code']

const ATTRIBUTES = ['verb', 'adjective', 'adverb', 'participle'] as const

const isNamed = (is: Word['lexeme']['is']) => is.has('name') || is.has('patronymic')
