import type { Lexicon, Match, Text, Word } from '../../types.ts'

/** Whether words `[from, to)` tell of something in the past, or as done; in English by the writer, or by us. */
export function happened(text: Text, from: number, to: number, lexicon: Lexicon): boolean {
  if (text.language === 'en' && !text.words.slice(from, to).some(isOneOfUs)) return false
  const inside = (match: Match) => match.from >= from && match.from < to
  const passives = lexicon.find('passive', text).filter(inside)
  for (let at = from; at < to; at++) if (isPast(text.words, at, from, passives)) return true
  return lexicon
    .find('perfect', text)
    .some((match) => inside(match) && isPerfect(text.words, match.from, Math.min(match.to + REACH, to)))
}

/** Words between "have" and its participle at most, with it: "have you not all got". */
const REACH = 5

/** English has one form for the past and for what is done to a thing: it is past behind the one who did it. */
function isPast(words: readonly Word[], at: number, from: number, passives: readonly Match[]): boolean {
  const { is } = words[at]!.lexeme
  if (!is.has('past')) return is.has('participle') && is.has('short')
  if (!is.has('participle')) return is.has('finite')
  if (!is.has('finite')) return false
  let doer = at - 1
  while (doer >= from && isAside(words[doer]!)) doer--
  if (doer < from) return false
  const { lexeme } = words[doer]!
  if (isPerson(lexeme.is)) return doer === from || !words[doer - 1]!.lexeme.is.has('finite')
  const named = !lexeme.stop && !lexeme.may.has('verb')
  return named && !passives.some((passive) => passive.from < at)
}

const isAside = ({ lexeme: { is } }: Word) => is.has('adverb') || is.has('negation')

const isPerson = (is: ReadonlySet<string>) =>
  is.has('pronoun') && (is.has('1per') || is.has('2per') || is.has('3per'))

const isOneOfUs = ({ lexeme: { is } }: Word) => is.has('pronoun') && (is.has('1per') || is.has('2per'))

/** "have you lost", "been"; "have to" obliges. */
function isPerfect(words: readonly Word[], at: number, to: number): boolean {
  if (!words[at]!.lexeme.is.has('finite')) return true
  for (let next = at + 1; next < to; next++) {
    const { is, stop } = words[next]!.lexeme
    if (is.has('participle')) return true
    if (!stop && !isAside(words[next]!)) return false
  }
  return false
}
