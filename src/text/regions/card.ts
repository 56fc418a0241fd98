import type { DraftWord } from '../draft.ts'
import * as english from '../en/mail.data.ts'
import * as russian from '../ru/mail.data.ts'
import { firstFrom } from '../search.ts'
import { isUpperAt } from '../words/characters.ts'
import { fold } from '../words/fold.ts'
import type { Line } from './lines.ts'

const POSTSCRIPTS = [...russian.postscripts, ...english.postscripts]

/** A line of a visiting card is not longer. */
const LONGEST = 90

/** Whether a stretch of a line may tell who wrote, what he is and where he works: no question, no call, no clause. */
export function isCard(value: string, words: readonly DraftWord[], start: number, end: number): boolean {
  if (end - start > LONGEST || '?!;:'.includes(value.charAt(end - 1))) return false
  const head = fold(value.slice(start, Math.min(end, start + 14)))
  if (POSTSCRIPTS.some((it) => head.startsWith(it) && !/^[\p{L}\d]/u.test(head.slice(it.length))))
    return false
  const first = firstFrom(words, start, (word) => word.start)
  for (let at = first; at < words.length; at++) {
    const word = words[at]!
    if (word.start >= end) return true
    const { is, may } = word.lexeme
    const isTitle = at > first || may.has('name') || may.has('surname')
    if (is.has('finite') && !(isUpperAt(value, word.start) && isTitle)) return false
  }
  return true
}

/** Where the lines of a card end that begin at one; the lines have no empty ones among them. */
export function cardEnd(
  value: string,
  words: readonly DraftWord[],
  lines: readonly Line[],
  from: number,
): number {
  let at = from
  while (at < lines.length && isCard(value, words, lines[at]!.start, lines[at]!.end)) at++
  return at
}
