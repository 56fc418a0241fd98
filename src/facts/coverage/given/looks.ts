import { isDigitAt } from '../../../text/words/characters.ts'
import type { Lexicon, Text, Word } from '../../../types.ts'
import { Evidence } from './evidence.ts'

/** What the values of a reply answer: a date says when, an amount how much. */
export function addFigures(evidence: Int32Array, text: Text, lexicon: Lexicon): void {
  const { words, sentences, entities } = text
  const hours = new Set<number>()
  for (const { from, to } of lexicon.find('moment', text)) {
    evidence[words[from]!.sentence]! |= Evidence.when | Evidence.dated
    for (let at = from; at < to; at++) hours.add(at)
  }
  const often = lexicon.find('often', text)
  let next = 0
  let last = -1
  let more = 0
  for (const { kind, from } of entities) {
    while (next < often.length && often[next]!.to <= from) next++
    const word = words[from]
    if (word === undefined || !word.own) continue
    const { sentence } = word
    more = sentence === last ? more + 1 : 0
    last = sentence
    const beside = sentences[sentence]!.to - sentences[sentence]!.from - more * MEASURE
    const short = beside <= SHORT && sentences[sentence]!.mark !== '?' ? Evidence.value : 0
    if (kind === 'date' || kind === 'time' || kind === 'duration') {
      const repeated = next < often.length && often[next]!.from <= from
      evidence[sentence]! |=
        (repeated ? 0 : Evidence.when | Evidence.dated) | (kind === 'duration' ? Evidence.howlong : 0) | short
    } else if (kind === 'number' && hours.has(from) && !counts(words[from + 1])) {
      evidence[sentence]! |= short
    } else if (kind === 'money' || kind === 'percent' || kind === 'number') {
      evidence[sentence]! |= Evidence.howmuch | Evidence.counted | short
      if (kind !== 'number') evidence[sentence]! |= Evidence.priced
    }
  }
}

/** «До 18», "from 9 to 6" are hours; «до 18 гостей», "from 9 guests" are not. */
const counts = (next: Word | undefined): boolean => next?.border === 'none' && next.lexeme.is.has('noun')

/** Words of a sentence that hardly says more than the value it names: «43-й». */
const SHORT = 5

/** Words of each further value, with its unit: «40 × 20 см». */
const MEASURE = 2

/** What the forms of words and the marks between them tell: the past, a measure, a step to take, a path through menus, a second clause; after its first word alone none begins: «Да, возим». */
export function addForms(evidence: Int32Array, { words, sentences, value, language }: Text): void {
  const russian = language === 'ru'
  let end = 0
  let steps = 0
  let of = -1
  for (const [at, { lexeme, sentence, own, border, start, end: last }] of words.entries()) {
    const mark = end + 3 <= start ? value.charCodeAt(end + 1) : 0
    const arrow = end + 2 <= start && isArrow(value, end, start)
    end = last
    if (!own) continue
    if (sentence !== of) steps = 0
    of = sentence
    let bits = 0
    if (arrow || (mark !== 0 && STEPS.has(mark) && ++steps === PATH)) bits = Evidence.how | Evidence.where
    const led = at === sentences[sentence]!.from + 1 && !lexeme.is.has('conjunction')
    if (!led && (border === 'comma' || border === 'clause')) bits |= Evidence.compound
    if (lexeme.is.has('past')) bits |= Evidence.past
    if (isMeasure(lexeme.form)) bits |= Evidence.howmuch | Evidence.counted
    if (russian ? lexeme.is.has('imperative') : isBidden(words, at)) bits |= Evidence.how
    if (bits !== 0) evidence[sentence]! |= bits
  }
}

/** "Twist it out, rinse it and press the knob": an English verb without its subject, at the head of a clause or after "and". */
function isBidden(words: readonly Word[], at: number): boolean {
  const { lexeme, border } = words[at]!
  if (lexeme.stop || (border === 'none' && !words[at - 1]!.lexeme.is.has('conjunction'))) return false
  const next = words[at + 1]
  if (next === undefined || next.border !== 'none' || !next.lexeme.stop) return false
  const { is, may } = lexeme
  if (is.has('imperative')) return true
  const isUnknown = may.size === 0 && !lexeme.form.endsWith('ing')
  return (isUnknown || may.has('imperative')) && next.lexeme.is.has('pronoun') && next.lexeme.is.has('3per')
}

/** A number with its unit, written as one word: "15kg", «20см». */
const isMeasure = (form: string): boolean => isDigitAt(form, 0) && !isDigitAt(form, form.length - 1)

/** Whether an arrow, and hardly anything else, stands between two words: «Профиль» → «Тариф». One is enough for a path. */
function isArrow(value: string, from: number, to: number): boolean {
  for (let at = from; at < to && at < from + GAP; at++) {
    const mark = value.charCodeAt(at)
    if (mark === 0x0a) return false
    if (ARROWS.has(mark)) return true
  }
  return false
}

/** > › → ⇒ ➔ ➡ */
const ARROWS: ReadonlySet<number> = new Set([0x3e, 0x203a, 0x2192, 0x21d2, 0x2794, 0x27a1])

/** Characters in which an arrow has to come: a quote, a space, a dash before its head. */
const GAP = 4

/** «профиль - карты - добавить»: what else stands between the steps of a path. */
const STEPS: ReadonlySet<number> = new Set([0x2d, 0x2013, 0x2014, 0x2f])

/** So many of them make a path. */
const PATH = 2

/** A name in quotes and no verb beside it is a place to go to: «Заявка «Удалённая работа» на портале». */
export function addNames(evidence: Int32Array, { sentences, regions, words }: Text): void {
  let at = 0
  for (const { kind, start } of regions) {
    if (kind !== 'citation') continue
    while (at < sentences.length && sentences[at]!.end <= start) at++
    const { own, from, to } = sentences[at]!
    if (own && !words.slice(from, to).some(({ lexeme }) => lexeme.is.has('finite')))
      evidence[at]! |= Evidence.how | Evidence.where
  }
}

/** What an entry of a list gives: a step, a choice. */
export function addItems(evidence: Int32Array, { sentences, regions }: Text): void {
  let at = 0
  for (const { kind, start, end } of regions) {
    if (kind !== 'item') continue
    while (at < sentences.length && sentences[at]!.end <= start) at++
    for (; at < sentences.length && sentences[at]!.start < end; at++)
      evidence[at]! |= Evidence.how | Evidence.which | Evidence.what
  }
}
