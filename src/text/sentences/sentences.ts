import type { Sentence } from '../../types.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'
import { isSpaceKind, kindOf } from '../words/characters.ts'
import { type Brackets, readGap } from './borders.ts'
import { followsAddress } from './stops.ts'

/** Fills `border` and `sentence` of the words and returns the sentences; a text of marks alone is one sentence without words. */
export function readSentences(value: string, words: DraftWord[]): DraftSentence[] {
  const sentences: DraftSentence[] = []
  const brackets: Brackets = { open: 0 }
  let from = 0
  let start = skipSpace(value, 0, words[0]?.start ?? value.length)
  for (let at = 1; at < words.length; at++) {
    const word = words[at]!
    const before = words[at - 1]!
    const close = word.start - before.end === 1 && value.charCodeAt(before.end) === 0x20
    if (close && !followsAddress(value, before, word)) {
      word.sentence = sentences.length
      continue
    }
    const gap = close
      ? ({ border: 'sentence', split: before.end } as const)
      : readGap(value, words, at, brackets)
    word.border = gap.border
    if (gap.border === 'sentence') {
      sentences.push(sentence(value, start, gap.split, words, from, at))
      start = skipSpace(value, gap.split, word.start)
      from = at
    }
    word.sentence = sentences.length
  }
  const first = words[0]
  if (first !== undefined) first.border = 'sentence'
  if (start < value.length) sentences.push(sentence(value, start, value.length, words, from, words.length))
  return sentences
}

function sentence(
  value: string,
  start: number,
  limit: number,
  words: readonly DraftWord[],
  from: number,
  to: number,
): DraftSentence {
  let end = limit
  const least = to > from ? words[to - 1]!.end : start
  while (end > least && isSpaceKind(kindOf(value.charCodeAt(end - 1)))) end--
  return { start, end, from, to, mark: markOf(value, least, end), own: true }
}

/** The mark that weighs most among those after the last word. */
function markOf(value: string, from: number, to: number): Sentence['mark'] {
  let stops = 0
  let exclaims = false
  for (let index = from; index < to; index++) {
    switch (value.charCodeAt(index)) {
      case 0x3f: // ?
      case 0xff1f: // ？
        return '?'
      case 0x21: // !
      case 0xff01: // ！
        exclaims = true
        break
      case 0x2026: // …
        stops += 3
        break
      case 0x2e: // .
        stops++
    }
  }
  if (exclaims) return '!'
  return stops > 1 ? '…' : stops === 1 ? '.' : ''
}

/** Past space and the marks of a quoted line. */
function skipSpace(value: string, from: number, limit: number): number {
  let index = from
  while (
    index < limit &&
    (isSpaceKind(kindOf(value.charCodeAt(index))) || value.charCodeAt(index) === 0x3e)
  ) {
    index++
  }
  return index
}
