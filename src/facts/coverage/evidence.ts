import type { Lexicon, QuestionType, Text } from '../../types.ts'

/** What a sentence of the reply gives, one bit each. */
export const Evidence = {
  when: 1 << 0,
  howlong: 1 << 1,
  howmuch: 1 << 2,
  where: 1 << 3,
  how: 1 << 4,
  why: 1 << 5,
  which: 1 << 6,
  who: 1 << 7,
  what: 1 << 8,
  yesno: 1 << 9,
  request: 1 << 10,
  refusal: 1 << 11,
  deferral: 1 << 12,
  askback: 1 << 13,
  redirect: 1 << 14,
  elsewhere: 1 << 15,
  privately: 1 << 16,
  /** «Да», «нет» as the first word. */
  opener: 1 << 17,
  offer: 1 << 18,
  all: 1 << 19,
  passed: 1 << 20,
  /** A date, time or duration. */
  dated: 1 << 21,
  /** An amount, share or number. */
  counted: 1 << 22,
  /** A private channel is named. */
  private: 1 << 23,
  /** A reason in so many words. */
  because: 1 << 24,
  /** A date, amount or number, and hardly anything else. */
  value: 1 << 25,
  /** Asks something. */
  asks: 1 << 26,
  /** Tells what happened. */
  past: 1 << 27,
  /** Has more than one clause. */
  compound: 1 << 28,
  /** «Нет» as the first word. */
  no: 1 << 29,
  /** Ends a clause with the verb alone: "The manager does". */
  stands: 1 << 30,
  /** A price or a share. */
  priced: 1 << 31,
} as const

const LISTS = [
  'when',
  'howlong',
  'howmuch',
  'where',
  'how',
  'why',
  'which',
  'who',
  'what',
  'yesno',
  'request',
  'refusal',
  'deferral',
  'askback',
  'redirect',
  'elsewhere',
  'privately',
  'offer',
  'all',
  'passed',
  'private',
  'because',
] as const satisfies readonly (keyof typeof Evidence)[]

/** Evidence of each sentence of a reply. */
export function evidenceOf(text: Text, lexicon: Lexicon): Int32Array {
  const { words, sentences } = text
  const bits = new Int32Array(sentences.length)
  for (const list of LISTS) {
    const bit = Evidence[list]
    for (const { from } of lexicon.find(list, text)) bits[words[from]!.sentence]! |= bit
  }
  for (const [at, given] of bits.entries()) {
    if ((given & Evidence.private) === 0) bits[at] = given & ~Evidence.privately
    else if ((given & PURPOSE) === 0) bits[at] = Evidence.private
  }
  for (const list of ['yes', 'no'] as const) {
    for (const { from } of lexicon.find(list, text)) {
      const at = words[from]!.sentence
      if (from <= sentences[at]!.from + LEAD)
        bits[at]! |= Evidence.opener | Evidence.yesno | (list === 'no' ? Evidence.no : 0)
    }
  }
  for (const { from, to } of lexicon.find('auxiliary', text)) {
    const { sentence } = words[from]!
    const last = to === sentences[sentence]!.to || words[to]!.border !== 'none'
    if (last && from > sentences[sentence]!.from)
      bits[sentence]! |= Evidence.who | Evidence.yesno | Evidence.stands
  }
  for (const { from } of lexicon.find('moment', text))
    bits[words[from]!.sentence]! |= Evidence.when | Evidence.dated
  const often = lexicon.find('often', text)
  let next = 0
  for (const { kind, from } of text.entities) {
    while (next < often.length && often[next]!.to <= from) next++
    const word = words[from]
    if (word === undefined || !word.own) continue
    const sentence = sentences[word.sentence]!
    const short = sentence.to - sentence.from <= SHORT ? Evidence.value : 0
    if (kind === 'date' || kind === 'time' || kind === 'duration') {
      const repeated = next < often.length && often[next]!.from <= from
      bits[word.sentence]! |=
        (repeated ? 0 : Evidence.when | Evidence.dated) | (kind === 'duration' ? Evidence.howlong : 0) | short
    } else if (kind === 'money' || kind === 'percent' || kind === 'number') {
      bits[word.sentence]! |= Evidence.howmuch | Evidence.counted | short
      if (kind !== 'number') bits[word.sentence]! |= Evidence.priced
    }
  }
  let end = 0
  let steps = 0
  let of = -1
  for (const { lexeme, sentence, own, border, start, end: last } of words) {
    const mark = end + 3 <= start ? text.value.charCodeAt(end + 1) : 0
    end = last
    if (!own) continue
    if (sentence !== of) steps = 0
    of = sentence
    if (STEPS.has(mark) && ++steps === PATH) bits[sentence]! |= Evidence.how | Evidence.where
    if (border === 'comma' || border === 'clause') bits[sentence]! |= Evidence.compound
    if (lexeme.is.has('past')) bits[sentence]! |= Evidence.past
    if (text.language === 'ru' && lexeme.is.has('imperative')) bits[sentence]! |= Evidence.how
  }
  let at = 0
  for (const { kind, start, end } of text.regions) {
    if (kind !== 'item') continue
    while (at < sentences.length && sentences[at]!.end <= start) at++
    for (; at < sentences.length && sentences[at]!.start < end; at++) bits[at]! |= LISTED
  }
  return bits
}

/** "DM us" answers nothing unless it says what will be done there or what is needed. */
const PURPOSE =
  Evidence.privately |
  Evidence.deferral |
  Evidence.askback |
  Evidence.elsewhere |
  Evidence.refusal |
  Evidence.passed

/** «Профиль → Карты → Добавить», «профиль - карты - добавить»: what stands between the steps of a path. */
const STEPS: ReadonlySet<number> = new Set([0x3e, 0x2192, 0x2d, 0x2013, 0x2014, 0x2f])

/** So many of them make a path. */
const PATH = 2

/** What an entry of a list gives: a step, a choice. */
const LISTED = Evidence.how | Evidence.which | Evidence.what

/** Words of a sentence that hardly says more than the value it names: «43-й». */
const SHORT = 5

/** Words that may stand before «да» and «нет»: a greeting, a name. */
const LEAD = 3

/** The evidence that answers a question of a type. */
export const ANSWERS: Readonly<Record<QuestionType, number>> = {
  when: Evidence.when,
  howlong: Evidence.howlong | Evidence.when,
  howmuch: Evidence.howmuch,
  where: Evidence.where,
  how: Evidence.how,
  why: Evidence.why,
  which: Evidence.which | Evidence.what | Evidence.opener | Evidence.value,
  who: Evidence.who,
  what: Evidence.what | Evidence.request,
  yesno: Evidence.yesno | Evidence.opener,
}

/** The evidence that meets a request or helps with a problem. */
export const MEETS = Evidence.request | Evidence.how | Evidence.opener | Evidence.elsewhere
