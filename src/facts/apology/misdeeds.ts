import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Text, Trait, Word } from '../../types.ts'

/** What our side did wrong, told plainly: "We packed it badly", «Собрали не тот заказ». */
export function misdeedsIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const wrong = lexicon.find('wrong', text)
  if (wrong.length === 0) return wrong
  const clauses = clausesOf(text)
  const others = new Set(lexicon.find('others', text).map(({ from }) => from))
  return wrong.filter((match) => {
    const [from, to] = clauseAt(match.from, clauses)
    const verb = verbOf(match, text, from, to)
    if (verb === undefined || others.has(verb) || isNegated(text.words, verb)) return false
    return text.language === 'en' ? isOurs(text.words, verb, from) : isNobodys(text.words, verb, from, to)
  })
}

function clauseAt(at: number, clauses: readonly number[]): readonly [from: number, to: number] {
  let from = at
  let to = at + 1
  while (from > 0 && clauses[from - 1] === clauses[at]) from--
  while (clauses[to] === clauses[at]) to++
  return [from, to]
}

/** The verb of the past among the words, or nearest before them, in Russian behind them, too. */
function verbOf(match: Match, { words, language }: Text, from: number, to: number): number | undefined {
  for (let at = match.from; at < match.to; at++) if (isPast(words[at]!)) return at
  for (let at = match.from - 1; at >= from; at--)
    if (carries(words[at]!)) return isPast(words[at]!) ? at : undefined
  if (language === 'en') return undefined
  for (let at = match.to; at < to; at++) if (carries(words[at]!)) return isPast(words[at]!) ? at : undefined
  return undefined
}

const carries = ({ lexeme: { is } }: Word) => is.has('finite')

const isPast = ({ lexeme: { is } }: Word) => is.has('finite') && is.has('past')

const isNegated = (words: readonly Word[], verb: number) =>
  words[verb - 1]?.lexeme.is.has('negation') === true

/** English: "we" or "our driver" stands before the verb, with nobody else and no other verb between. */
function isOurs(words: readonly Word[], verb: number, from: number): boolean {
  for (let at = verb - 1; at >= from; at--) {
    const { is } = words[at]!.lexeme
    if (is.has('pronoun') && is.has('1per')) return true
    if (is.has('pronoun') || is.has('finite')) return false
  }
  return false
}

/** Russian: «мы», or nobody else that the verb agrees with; nobody does what «вышло». */
function isNobodys(words: readonly Word[], verb: number, from: number, to: number): boolean {
  const { is } = words[verb]!.lexeme
  if (!AGREE.some((trait) => is.has(trait))) return false
  const clause = words.slice(from, to)
  if (clause.some(({ lexeme }) => lexeme.is.has('1per') && lexeme.is.has('nomn'))) return true
  return !clause.some(({ lexeme }) => mayDo(lexeme, is))
}

const mayDo = ({ is, may }: Word['lexeme'], verb: ReadonlySet<Trait>): boolean =>
  (is.has('noun') || (is.has('pronoun') && !is.has('adjective'))) &&
  (is.has('nomn') || may.has('nomn')) &&
  AGREE.every((trait) => !verb.has(trait) || is.has(trait))

const AGREE: readonly Trait[] = ['plur', 'masc', 'femn']
