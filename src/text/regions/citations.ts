import type { Region, Word } from '../../types.ts'
import { isWordKind, kindOf } from '../characters.ts'

/** Which mark closes what another opens. Straight quotes do both. */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‘': '’',
  '"': '"',
  "'": "'",
}

/** Marks that also stand inside words and after numbers: they open before a word and close after one. */
const STRAIGHT: ReadonlySet<string> = new Set(['"', "'", '’'])

/** One word between quotation marks is a name or a term. */
const LEAST = 2

/** Farther apart, two marks do not belong together. */
const LONGEST = 400

/** Passages between quotation marks on one line, of two words at least: what somebody said, or a text that is shown. */
export function findCitations(value: string, words: readonly Word[]): Region[] {
  const citations: Region[] = []
  let word = 0
  for (let at = nextOpening(value, 0); at !== -1; ) {
    const end = closingAfter(value, at)
    if (end === -1) {
      at = nextOpening(value, at + 1)
      continue
    }
    while (word < words.length && words[word]!.start < at) word++
    let inside = 0
    while (word + inside < words.length && words[word + inside]!.end <= end) inside++
    if (inside >= LEAST) citations.push({ kind: 'citation', start: at, end: end + 1 })
    word += inside
    at = nextOpening(value, end + 1)
  }
  return citations
}

function nextOpening(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    const mark = value[at]!
    if (!(mark in CLOSING)) continue
    if (!STRAIGHT.has(mark) || (!isSolid(value[at - 1]) && isSolid(value[at + 1]))) return at
  }
  return -1
}

function closingAfter(value: string, opening: number): number {
  const closing = CLOSING[value[opening]!]!
  const limit = Math.min(value.length, opening + LONGEST)
  for (let at = opening + 1; at < limit; at++) {
    if (value[at] === '\n') return -1
    if (value[at] === closing && (!STRAIGHT.has(closing) || !isWordAt(value, at + 1))) return at
  }
  return -1
}

const isSolid = (character: string | undefined): boolean =>
  character !== undefined && !/[\s([{«“„]/u.test(character)

const isWordAt = (value: string, at: number): boolean =>
  at < value.length && isWordKind(kindOf(value.charCodeAt(at)))
