import { hasDigit } from '../../text/entities/digits.ts'
import type { Lexicon, Reply, Request, Text, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFromCustomer } from '../writers.ts'
import type { Place } from './detail.ts'

/**
 * Where the customer gave a number or a code under the name by which it is asked for: "employee ID 30771" to "your employee ID",
 * «рейс СУ 1402» to «номер рейса»; a code of an error also behind words of showing.
 */
export function findLabelled(
  { before }: Reply,
  request: Request,
  text: Text,
  lexicon: Lexicon,
): Place | undefined {
  if (overlapsAny(request.span, lexicon.find('party', text))) return placeOf('heads', before, lexicon)
  const names = namesOf(request, text, lexicon)
  if (names.size === 0) return undefined
  const isError = overlapsAny(request.span, lexicon.find('error', text))
  for (const turn of before.toReversed()) {
    if (!isFromCustomer(turn)) continue
    const { words } = turn.text
    const labels = words.flatMap(({ lexeme }, at) => (isNamed(lexeme, names) ? [at + 1] : []))
    const shown = isError ? lexicon.find('shows', turn.text).map(({ to }) => to) : []
    for (const at of [...labels, ...shown]) {
      const code = codeFrom(at, turn.text, lexicon)
      if (code) return { turn, span: { start: code.start, end: code.end } }
    }
  }
  return undefined
}

/** The latest words of the customer that a list finds. */
function placeOf(list: string, before: Reply['before'], lexicon: Lexicon): Place | undefined {
  for (const turn of before.toReversed()) {
    if (!isFromCustomer(turn)) continue
    const [found] = lexicon.find(list, turn.text)
    if (found) return { turn, span: { start: found.start, end: found.end } }
  }
  return undefined
}

/** Topics of the last words of a request, back to the first small word or verb, less those that any number or code has. */
function namesOf({ span }: Request, text: Text, lexicon: Lexicon): ReadonlySet<string> {
  const { words } = text
  const generic = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const names = new Set<string>()
  for (let at = text.wordFrom(span.end - 1); at >= 0 && words[at]!.start >= span.start; at--) {
    const { lexeme, start, border } = words[at]!
    if (lexeme.stop || lexeme.is.has('imperative')) break
    if (!generic.has(start)) for (const topic of lexeme.topics) names.add(topic)
    if (border !== 'none') break
  }
  return names
}

const isNamed = ({ topics, stop }: Word['lexeme'], names: ReadonlySet<string>) =>
  !stop && topics.some((topic) => names.has(topic))

/** The first word with a digit, behind none but small and general words; a day, an hour or an amount is no code. */
function codeFrom(from: number, text: Text, lexicon: Lexicon): Word | undefined {
  const { words, entities } = text
  const generic = new Set(lexicon.find('generic', text).map(({ start }) => start))
  for (let at = from; at < from + NEAR; at++) {
    const word = words[at]
    if (word === undefined || word.border === 'sentence') return undefined
    if (hasDigit(word.lexeme.form)) {
      const value = entities.find(({ start, end }) => start <= word.start && word.start < end)
      return value === undefined || !VALUES.has(value.kind) ? word : undefined
    }
    const passes = word.lexeme.stop || generic.has(word.start) || !word.lexeme.known || isShort(word)
    if (!passes) return undefined
  }
  return undefined
}

/** The letters of an airline, a series. */
const isShort = ({ start, end }: Word) => end - start <= LETTERS

const LETTERS = 2

/** Words between a name and its number: "number is", «№». */
const NEAR = 4

const VALUES: ReadonlySet<string> = new Set(['money', 'date', 'time', 'duration', 'percent'])
