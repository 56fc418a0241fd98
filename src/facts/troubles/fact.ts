import type { Match, Question, Sentence, Text, Trouble, Turn, TurnFact, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isTold } from '../told.ts'
import { contrastsIn } from './contrasts.ts'
import { besideUs, customsOf } from './mild.ts'

/**
 * Every failure and trouble of a message, in order, less those that it denies, lays to somebody else or only supposes. Where nothing
 * is asked and no help called for, a mishap is a failure, and so is a trouble that lasts or comes back; one that a question takes for a custom is a trouble,
 * and so is money taken where it is asked what for, and a failure beside an inquiry in words that do not speak of us.
 */
export const fact: TurnFact<'troubles'> = (turn, { lexicon }) => {
  const { text } = turn
  const minor = lexicon.find('minor', text)
  const levies = lexicon.find('levy', text)
  const puzzled = levies.length > 0 && lexicon.has('puzzled', text)
  const grave = merged(lexicon.find('failure', text), puzzled ? NO_MATCHES : levies)
  const plain = merged(lexicon.find('trouble', text), puzzled ? levies : NO_MATCHES)
  const told = lexicon.find('mishap', text)
  const mishaps = merged(told, contrastsIn(text, lexicon, [...grave, ...told]))
  if (minor.length + grave.length + plain.length + mishaps.length === 0) return NONE
  const asks = asksIn(turn)
  const absent = lexicon.find('absent', text)
  const lasting = asks || plain.length === 0 ? NO_MATCHES : apart(lexicon.find('lasting', text), absent)
  const named = apart(asks ? grave : merged(grave, mishaps), minor)
  const custom = asks && named.length > 0 ? customsOf(named, lexicon, text) : NO_MATCHES
  const beside = besideUs(apart(named, custom), turn, lexicon)
  const failures = apart(apart(named, custom), beside)
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
    tell(lasting.some((time) => lasts(match, time, text)) ? 'failure' : 'trouble', [match])
  }
  return found.length < 2 ? found : found.sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Trouble[] = []

/** Whether it asks anything, or calls for help with what the writer could not mend himself. */
const asksIn = ({ text, facts }: Turn): boolean =>
  text.sentences.some((one) => one.own && one.mark === '?' && !isOutcry(one, facts.questions)) ||
  facts.questions.some(isAsked) ||
  facts.pleas.length > 0

/** All that it asks wants no answer: "who will answer for it?" */
function isOutcry({ start, end }: Sentence, questions: readonly Question[]): boolean {
  const asked = questions.filter(({ span }) => span.start >= start && span.start < end)
  return asked.length > 0 && asked.every(({ rhetorical }) => rhetorical)
}

/** A question without its mark: "how do i get out of it". */
const isAsked = ({ kind, confidence }: Question): boolean => kind === 'question' && confidence >= SURE

const SURE = 0.9

/** What was not done in the same clause; "do not lie to me" denies no lie, "did not you promise" no promise. */
const maybeDenied = ({ border, lexeme: { is } }: Word) =>
  border === 'none' && !is.has('imperative') && !is.has('pronoun')

const NO_MATCHES: readonly Match[] = []

/** Both lists of matches, less those of the second that share a word with one of the first. */
const merged = (some: readonly Match[], more: readonly Match[]): readonly Match[] =>
  more.length === 0 ? some : [...some, ...apart(more, some)]

/** Those that share no word with any of the others. */
const apart = (matches: readonly Match[], others: readonly Match[]) =>
  others.length === 0 ? matches : matches.filter((match) => !overlapsAny(match, others))

/** Whether a time is said of a trouble: in its sentence, and of nothing else that happened there. */
function lasts({ from, to }: Match, time: Match, { words }: Text): boolean {
  if (words[from]!.sentence !== words[time.from]!.sentence) return false
  const [begin, end] = time.from < from ? [time.to, from] : [to, time.from]
  for (let at = begin; at < end; at++) if (words[at]!.lexeme.is.has('past')) return false
  return true
}
