import type { Lexicon, Match, Text } from '../../../types.ts'
import type { Read } from '../read.ts'
import { Evidence } from './evidence.ts'

/**
 * Greetings, thanks, farewells, advertisement, resolutions about our work and what is said to anybody, in case, answer nothing where they
 * name nothing of the questions: «приходите посмотреть»; a question that sells asks nothing back; a courtesy that is all of its sentence
 * names nothing: «Приятного полёта!»
 */
export function withoutAsides(read: Read, lexicon: Lexicon, wantsYes: boolean): void {
  const { said, evidence, overlaps } = read
  const { text, facts } = said
  for (const { sentence, kind } of facts.courtesies) {
    if (wantsYes && kind === 'assent') continue
    keep(read, sentence, SAID | Evidence.askback)
  }
  if (!wantsYes && evidence.some(isPassed)) {
    for (const { from } of lexicon.find('opinion', text))
      evidence[text.words[from]!.sentence]! &= ~Evidence.passed
  }
  for (const match of lexicon.find('blank', text)) {
    if (!isAll(match, text)) continue
    const at = text.words[match.from]!.sentence
    if (wantsYes && overlaps.length === 1) evidence[at]! |= Evidence.asks
    else keep(read, at, SAID)
  }
  for (const { from } of lexicon.find('eager', text))
    evidence[text.words[from]!.sentence]! &= ~Evidence.refusal
  for (const match of [...facts.apology, ...facts.empathy]) {
    if (isFeeling(match, text)) keep(read, text.words[match.from]!.sentence, SAID)
  }
  for (const match of lexicon.find('courtesy', text)) {
    const at = text.words[match.from]!.sentence
    const all = isAll(match, text)
    if (all) for (const { hits } of overlaps) hits[at] = 0
    else if ((evidence[at]! & Evidence.compound) !== 0) continue
    keep(read, at, all ? SAID : KEPT | Evidence.asks)
  }
  for (const { from } of lexicon.find('promotion', text)) {
    keep(read, text.words[from]!.sentence, KEPT)
  }
  for (const { kind, span } of facts.offers) {
    const at = text.sentences.findIndex(({ end }) => end > span.start)
    if (kind !== 'upsell' || text.sentences[at]?.mark !== '?') continue
    evidence[at]! &= ~(Evidence.asks | Evidence.askback)
    for (const { hits } of overlaps) hits[at] = 0
    for (let next = at + 1; isOfIt(next, text); next++) keep(read, next, SAID)
  }
  for (const { from, to } of lexicon.find('receipt', text)) {
    const at = text.words[from]!.sentence
    if (to === text.sentences[at]!.to) keep(read, at, KEPT)
  }
  for (const { from } of lexicon.find('vows', text)) {
    const { sentence } = text.words[from]!
    if ((evidence[sentence]! & Evidence.dated) === 0) keep(read, sentence, SAID)
  }
  for (const { from } of lexicon.find('standing', text)) {
    const at = text.words[from]!.sentence
    if (from <= text.sentences[at]!.from + LEAD) keep(read, at, SAID)
  }
}

/** Speaks on of what the sentence before named: "It includes …", «В него входят …» */
const isOfIt = (at: number, { words, sentences }: Text): boolean => {
  const { from, to } = sentences[at] ?? NOWHERE
  return words
    .slice(from, Math.min(to, from + 2))
    .some(({ lexeme: { is } }) => is.has('pronoun') && is.has('3per'))
}

const NOWHERE = { from: 0, to: 0 }

const isPassed = (given: number) => (given & Evidence.passed) !== 0

/** Of a sentence that names nothing of the questions only this evidence counts, and what a verb alone tells: "There is: 30% off". */
function keep({ evidence, overlaps }: Read, at: number, kept: number): void {
  if (overlaps.some(({ hits }) => hits[at] !== 0)) return
  const stands = (evidence[at]! & Evidence.stands) !== 0
  evidence[at] = evidence[at]! & (stands ? kept | Evidence.yesno : kept)
}

/** Whether a courtesy, but for a name before it, takes up its sentence: it ends it, or tells what it is for and has no verb beside. */
function isAll({ from, to }: Match, { words, sentences }: Text): boolean {
  const { from: first, to: last } = sentences[words[from]!.sentence]!
  if (from > first + LEAD || last - from > BRIEF) return false
  if (to < last && !words[to - 1]!.lexeme.is.has('preposition')) return false
  for (let at = to; at < last; at++) {
    const { border, lexeme } = words[at]!
    if (border !== 'none' || lexeme.is.has('finite')) return false
  }
  return true
}

/** Whether an apology or a word of sympathy takes up its sentence with what it is about: «Извините, что заставили ждать». */
function isFeeling({ from, to }: Match, { words, sentences }: Text): boolean {
  const { from: first, to: last } = sentences[words[from]!.sentence]!
  if (to === last || from > first + LEAD || last - from > BRIEF) return false
  for (let at = to; at < last; at++) {
    const { border, lexeme } = words[at]!
    if (border !== 'none' && (at > to || !lexeme.is.has('conjunction'))) return false
  }
  return true
}

/** Words of an address: "Dear Ms Quinn". */
const LEAD = 3

/** Words of a courtesy that has no room for the matter. */
const BRIEF = 12

/** What is no mere saying. */
const SAID = Evidence.refusal | Evidence.opener | Evidence.all | Evidence.no | Evidence.stands

/** What is meant even beside a courtesy. */
const KEPT =
  SAID |
  Evidence.passed |
  Evidence.deferral |
  Evidence.askback |
  Evidence.privately |
  Evidence.private |
  Evidence.elsewhere |
  Evidence.offer
