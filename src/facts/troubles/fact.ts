import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Question, Text, Trouble, Turn, TurnFact, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isTold } from '../told.ts'

/**
 * Every failure and trouble of a message, in order, less those that it denies, lays to somebody else or only supposes. Where nothing
 * is asked, a mishap is a failure, and so is a trouble that lasts or comes back; one that a question takes for a custom is a trouble,
 * and so is money taken where it is asked what for.
 */
export const fact: TurnFact<'troubles'> = (turn, { lexicon }) => {
  const { text, facts } = turn
  const minor = lexicon.find('minor', text)
  const levies = lexicon.find('levy', text)
  const puzzled = levies.length > 0 && lexicon.has('puzzled', text)
  const grave = merged(lexicon.find('failure', text), puzzled ? NO_MATCHES : levies)
  const plain = merged(lexicon.find('trouble', text), puzzled ? levies : NO_MATCHES)
  const mishaps = lexicon.find('mishap', text)
  if (minor.length + grave.length + plain.length + mishaps.length === 0) return NONE
  const asks = text.sentences.some(({ mark, own }) => own && mark === '?') || facts.questions.some(isAsked)
  const lasting = asks || plain.length === 0 ? NO_SENTENCES : sentencesOf(lexicon.find('lasting', text), text)
  const named = apart(asks ? grave : merged(grave, mishaps), minor)
  const custom = asks && named.length > 0 ? customsOf(named, lexicon, text) : NO_MATCHES
  const beside = besideUs(apart(named, custom), turn, lexicon)
  const failures = apart(apart(named, custom), beside)
  const absent = lexicon.find('absent', text)
  const denials = new Set(lexicon.find('denied', text).map(({ to }) => to))
  const isDenied = (match: Match) => denials.has(match.from) && maybeDenied(text.words[match.from]!)

  const found: Trouble[] = []
  const tell = (kind: Trouble['kind'], matches: readonly Match[]): void => {
    for (const span of matches) {
      if (isDenied(span) || overlapsAny(span, absent)) continue
      if (isTold(span, turn)) found.push({ kind, span })
    }
  }
  tell('failure', failures)
  tell('trouble', apart(minor, failures))
  tell('trouble', custom)
  tell('trouble', beside)
  for (const match of apart(apart(asks ? merged(plain, mishaps) : plain, minor), named)) {
    tell(lasting.has(sentenceOf(match, text)) ? 'failure' : 'trouble', [match])
  }
  return found.length < 2 ? found : found.sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Trouble[] = []

/** A question without its mark: "how do i get out of it". */
const isAsked = ({ kind, confidence }: Question): boolean => kind === 'question' && confidence >= SURE

const SURE = 0.9

/** What was not done in the same clause; "do not lie to me" denies no lie, "did not you promise" no promise. */
const maybeDenied = ({ border, lexeme: { is } }: Word) =>
  border === 'none' && !is.has('imperative') && !is.has('pronoun')

const NO_MATCHES: readonly Match[] = []
const NO_SENTENCES: ReadonlySet<number> = new Set()

/** Those that a question asks the reason of as of a custom: in the present, and not as one who speaks of himself or to us. */
function customsOf(matches: readonly Match[], lexicon: Lexicon, text: Text): readonly Match[] {
  const why = sentencesOf(lexicon.find('why', text), text)
  if (why.size === 0) return NO_MATCHES
  return matches.filter(({ from, to }) => {
    const { sentence } = text.words[from]!
    if (!why.has(sentence)) return false
    const { mark, from: first, to: last } = text.sentences[sentence]!
    const verbs = text.words.slice(from, to).filter(({ lexeme }) => lexeme.is.has('finite'))
    return (
      mark === '?' &&
      verbs.length > 0 &&
      verbs.every(({ lexeme }) => lexeme.is.has('present')) &&
      !text.words.slice(first, last).some(isPersonal)
    )
  })
}

/** Those that an inquiry goes with and whose clause speaks neither of us nor of what is had from us. */
function besideUs(matches: readonly Match[], { text, facts }: Turn, lexicon: Lexicon): readonly Match[] {
  if (matches.length === 0 || !facts.untold.some(({ kind }) => kind === 'asked')) return NO_MATCHES
  const clauses = clausesOf(text)
  const ours = new Set(facts.matters.map(({ span }) => clauses[text.wordFrom(span.start)]))
  for (const { from } of lexicon.find('dealt', text)) ours.add(clauses[from])
  text.words.forEach(({ lexeme: { is } }, at) => {
    if (is.has('2per') || (is.has('plur') && (is.has('3per') || is.has('past')))) ours.add(clauses[at])
  })
  return matches.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (ours.has(clauses[at])) return false
    return true
  })
}

/** I, we, you, with their verbs; and whatever points: my, this. */
const isPersonal = ({ lexeme: { is } }: Word) =>
  is.has('1per') || is.has('2per') || (is.has('pronoun') && !is.has('3per'))

/** Both lists of matches, less those of the second that share a word with one of the first. */
const merged = (some: readonly Match[], more: readonly Match[]): readonly Match[] =>
  more.length === 0 ? some : [...some, ...apart(more, some)]

/** Those that share no word with any of the others. */
const apart = (matches: readonly Match[], others: readonly Match[]) =>
  others.length === 0 ? matches : matches.filter((match) => !overlapsAny(match, others))

const sentencesOf = (matches: readonly Match[], text: Text): ReadonlySet<number> =>
  new Set(matches.map((match) => sentenceOf(match, text)))

const sentenceOf = ({ from }: Match, { words }: Text) => words[from]!.sentence
