import type { Region, Word } from '../../types.ts'

/** Which mark closes what another opens. A straight quote does both. */
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' }

/** Fewer words between quotation marks are a name, a button or a term. */
const LEAST = 3

/** Farther apart, two marks do not belong together. */
const LONGEST = 400

/** Passages between quotation marks on one line, of three words at least: what somebody said, or a text that is shown. */
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

/** A mark that can open: a straight quote only before a word and not right after one. */
function nextOpening(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    const mark = value[at]!
    if (!(mark in CLOSING)) continue
    if (mark !== '"' || (!isSolid(value[at - 1]) && isSolid(value[at + 1]))) return at
  }
  return -1
}

function closingAfter(value: string, opening: number): number {
  const closing = CLOSING[value[opening]!]!
  const limit = Math.min(value.length, opening + LONGEST)
  for (let at = opening + 1; at < limit; at++) {
    if (value[at] === '\n') return -1
    if (value[at] === closing) return at
  }
  return -1
}

const isSolid = (character: string | undefined): boolean =>
  character !== undefined && !/[\s([{«“„]/u.test(character)
