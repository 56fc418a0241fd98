import type { Lexicon, Question } from '../../../../types.ts'
import { plain, wanted } from '../../answer.ts'
import { Evidence, FIGURES } from '../../given/evidence.ts'
import { idleIn } from '../../given/idle.ts'
import type { Said } from '../../said.ts'
import type { Contest } from '../contest.ts'

/**
 * The paragraphs, where there are fewer than questions, parted once more where the text goes over to another matter: at a sentence
 * that begins anew, before and after which enough is said, hardly in the same words, and no question is named on both sides.
 */
export function parted(paragraphs: Int32Array, contest: Contest, lexicon: Lexicon): Int32Array {
  const { questions, said, going } = contest
  if (paragraphs.length < 2 || paragraphs.at(-1)! + 1 >= questions.length) return paragraphs
  const closed = closedIn(contest)
  for (let at = 0; at < closed.length; at++) {
    if (going[at] === 1 || paragraphs[at] !== paragraphs[at - 1]) closed[at] = 1
  }
  if (!closed.includes(0)) return paragraphs
  const seam = seamOf(said, closed, lexicon)
  return seam < 0 ? paragraphs : paragraphs.map((paragraph, at) => (at < seam ? paragraph : paragraph + 1))
}

/**
 * Marks the sentences before which no seam can be: a question is named on both sides, a later question before an earlier one, none
 * at all, or there is none left for one of the sides.
 */
function closedIn({ questions, overlaps, own, evidence }: Contest): Uint8Array {
  const sentences = evidence.length
  const closed = new Uint8Array(sentences)
  const latest = new Int32Array(sentences + 1).fill(-1)
  const earliest = new Int32Array(sentences + 1).fill(questions.length)
  for (const [index, { hits }] of overlaps.entries()) {
    const names = (bits: number) => (bits & own[index]!) !== 0
    const first = hits.findIndex(names)
    if (first < 0) continue
    const last = hits.findLastIndex(names)
    closed.fill(1, first + 1, last + 1)
    latest[last + 1] = Math.max(latest[last + 1]!, index)
    earliest[first] = Math.min(earliest[first]!, index)
  }
  const said = new Int32Array(sentences + 1)
  for (let at = sentences - 1; at >= 0; at--) {
    said[at] = said[at + 1]! | evidence[at]!
    earliest[at] = Math.min(earliest[at]!, earliest[at + 1]!)
  }
  let told = 0
  for (let at = 0; at < sentences; at++) {
    latest[at + 1] = Math.max(latest[at + 1]!, latest[at]!)
    const before = latest[at]!
    const after = earliest[at]!
    const isOpen =
      before < 0
        ? after < questions.length && questions.slice(0, after).some((one) => (told & exactly(one)) !== 0)
        : after < questions.length
          ? before < after
          : questions.slice(before + 1).some((one) => (said[at]! & exactly(one)) !== 0)
    if (!isOpen) closed[at] = 1
    told |= evidence[at]!
  }
  return closed
}

/** What may answer it without its words: a value for one that wants a value. */
function exactly(question: Question): number {
  const value = plain(question) & FIGURES
  return (value === 0 ? wanted(question) | Evidence.redirect | Evidence.askback : value) | Evidence.refusal
}

/** The sentence, none of the `closed`, that parts the text best; -1: none does well enough. */
function seamOf(said: Said, closed: Uint8Array, lexicon: Lexicon): number {
  const { first, last } = topicsOf(said, lexicon)
  if (first.size < 2 * ENOUGH) return -1
  const begun = new Int32Array(closed.length)
  const ended = new Int32Array(closed.length)
  for (const at of first.values()) begun[at]!++
  for (const at of last.values()) ended[at]!++

  let seam = -1
  let best = ENOUGH
  let before = 0
  let after = first.size
  for (let at = 1; at < closed.length; at++) {
    before += begun[at - 1]!
    after -= ended[at - 1]!
    const same = before + after - first.size
    const score = Math.min(before, after) / (1 + SAME * same)
    if (closed[at] === 1 || score < best) continue
    best = score
    seam = at
  }
  return seam
}

/** For each content word the first and the last sentence that says it; courtesies and praise of ourselves say nothing. */
function topicsOf(said: Said, lexicon: Lexicon) {
  const idle = idleIn(said, lexicon)
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const [at, { sentence, lexeme }] of said.text.words.entries()) {
    if (lexeme.stop || idle[at] === 1) continue
    const topic = lexeme.topics[0]!
    if (!first.has(topic)) first.set(topic, sentence)
    last.set(topic, sentence)
  }
  return { first, last }
}

/** Different content words that an answer has at least to stand beside another. */
const ENOUGH = 6

/** What each word said on both sides takes from that. */
const SAME = 0.5
