import type { Lexicon, Match, Question, QuestionType, Text, Turn, Untold, Word } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import { happened } from './happened.ts'
import { stretch } from './stretch.ts'

/**
 * The questions about how things are or would be: not why or where, not a reproach, and with nothing in them that has
 * happened. What is the writer's own is not asked: of "do you mend my broken lamp" no more is left than "do you mend".
 */
export function inquiriesIn({ text, facts }: Turn, lexicon: Lexicon): readonly Untold[] {
  const asked = facts.questions.filter((question) => isInquiry(question) && isPlain(question, text))
  const ranges = asked.length > 0 ? asked.map((question) => rangeOf(question, text)) : unmarked(text, lexicon)
  if (ranges.length === 0) return NONE
  const reproaches = lexicon.find('reproach', text)
  const own = lexicon.find('own', text)
  return ranges
    .filter(([from, to]) => !tells(text, from, to) && !happened(text, from, to, lexicon))
    .filter(([from, to]) => !reproaches.some((reproach) => reproach.from < to && from < reproach.to))
    .map((range) => behindVerb(range, text))
    .flatMap((range) => [...without(own, range)])
    .map(([from, to]) => stretch('asked', text, from, to))
}

const NONE: readonly Untold[] = []

/** Words `[from, to)`. */
type Range = readonly [from: number, to: number]

const isInquiry = ({ kind, type, rhetorical }: Question): boolean =>
  kind === 'question' && !TAKEN.has(type) && !rhetorical

/** In Russian only the mark tells a question from what is told: «что», «когда», «можно» stand in both; "!?" is an outcry. */
const isPlain = (question: Question, text: Text): boolean =>
  (text.language === 'en' || text.sentenceAt(question.span.start)?.mark === '?') && !isOutcry(question, text)

function isOutcry({ span }: Question, text: Text): boolean {
  const { to } = text.sentenceAt(span.start)!
  const last = text.words[to - 1]!
  return text.value.slice(last.end, text.words[to]?.start).includes('!')
}

/** Who asks why or where something is takes it to be so. */
const TAKEN: ReadonlySet<QuestionType> = new Set(['why', 'where'])

/** A question without what is told behind it: "does it come late, I saw …". */
function rangeOf({ span }: Question, text: Text): Range {
  const { words } = text
  const from = text.wordFrom(span.start)
  const end = text.wordFrom(span.end)
  let to = from + 1
  while (to < end && !(words[to]!.border !== 'none' && isSubject(words[to]!))) to++
  return [from, to]
}

/** English begins a question with words that ask, up to its verb; they are no part of what is asked of, and "by whom?" has no more. */
function behindVerb([from, to]: Range, { words, language }: Text): Range {
  if (language !== 'en') return [from, to]
  let at = from
  while (at < to && !words[at]!.lexeme.is.has('finite')) at++
  return [Math.min(at + 1, to), to]
}

const isSubject = ({ lexeme: { is } }: Word): boolean =>
  is.has('pronoun') && (is.has('1per') || is.has('3per'))

/** Words behind "my" that may describe and name a thing. */
const THING = 2

/** What is left of a range where such things are cut out. */
function* without(own: readonly Match[], [from, to]: Range): Generator<Range> {
  let rest = from
  for (const thing of own) {
    if (thing.from < rest || thing.from >= to) continue
    if (thing.from > rest) yield [rest, thing.from]
    rest = thing.to + THING
  }
  if (rest < to) yield [rest, to]
}

/** "if it breaks do you send another": sentences without a mark that suppose and ask. */
function unmarked(text: Text, lexicon: Lexicon): readonly Range[] {
  const conditions = lexicon.find('supposed', text)
  if (conditions.length === 0) return []
  const asks = sentencesOf(text, lexicon.find('inverted', text))
  const supposes = sentencesOf(text, conditions)
  return text.sentences.flatMap(({ from, to, mark }, at): Range[] =>
    mark === '' && asks.has(at) && supposes.has(at) ? [[from, to]] : [],
  )
}

/** "… and you tell me there is a fee": what begins like a question may go on from who says so. */
const isTeller = (word: Word | undefined) =>
  word?.lexeme.is.has('pronoun') && (word.lexeme.is.has('2per') || word.lexeme.is.has('3per'))

/** "You charge me twice?", "The app is slow again?": English that asks with the order of words of what is told. */
function tells({ words, language }: Text, from: number, to: number): boolean {
  if (language !== 'en') return false
  const { is } = words[from]!.lexeme
  if (is.has('pronoun') && (is.has('1per') || is.has('2per'))) return true
  if (
    words[from]!.border === 'none' &&
    isTeller(words[from - 1]) &&
    !words[from - 2]?.lexeme.is.has('finite')
  )
    return true
  let verb = from
  while (verb < to && !words[verb]!.lexeme.is.has('finite')) verb++
  const { stop, is: before } = words[Math.max(from, verb - 1)]!.lexeme
  return verb < to && verb > from + 1 && !is.has('conjunction') && !stop && !before.has('adverb')
}
