import type { Question, Sentence, Text, TurnFact } from '../../types.ts'
import { askedIn } from './asked.ts'
import { choiceIn, isChoice } from './choice.ts'
import { Cues } from './cues.ts'
import { focusOf } from './focus.ts'
import { type Head, headsOf } from './heads.ts'
import { impliedIn } from './implied.ts'
import { asksIt, repeats, unsureOf } from './merge.ts'
import type { Unit } from './unit.ts'
import { wishedIn, withErrand } from './wishes.ts'

/** Questions, requests and troubles of a message. Of an agent's only what has a question mark counts. */
export const fact: TurnFact<'questions'> = ({ message, text }, { lexicon }) => {
  const customer = message.role === 'customer'
  if (!customer && !text.sentences.some(({ mark }) => mark === '?')) return []
  const cues = new Cues(text, lexicon)
  const heads = headsOf(text, cues, lexicon)
  const items = listed(text)
  const questions: Question[] = []
  let echo: Unit | undefined
  let stem = false
  let next = 0
  for (const sentence of text.sentences) {
    const first = next
    while (next < heads.length && heads[next]!.at < sentence.to) next++
    if (!sentence.own || sentence.from === sentence.to || isTold(sentence, text)) continue
    const item = items[sentence.from] === 1
    if (!item && sentence.mark !== '?') echo = undefined
    if (!customer && sentence.mark !== '?') continue
    for (const found of unitsIn(sentence, heads.slice(first, next), cues, stem && item)) {
      const unit = goneOn(found, questions.at(-1), cues)
      const subject = unit.from === sentence.from && isEmpty(unit, cues) ? echo : undefined
      if (subject !== undefined) questions.pop()
      const question = questionOf(unit, cues, subject)
      if (!isKnown(question, unit, questions, cues)) questions.push(question)
      echo = isEcho(unit, cues) ? unit : undefined
    }
    stem = item ? stem : opensList(sentence, cues)
  }
  return questions.length < 2 ? questions : questions.map(unsureOf)
}

/** What a sentence asks, with its mark or without; `stem`: it stands in a list that is asked about. */
function unitsIn(sentence: Sentence, heads: readonly Head[], cues: Cues, stem: boolean): readonly Unit[] {
  if (sentence.mark === '?') return withErrand(askedIn(sentence, heads, cues), sentence, cues)
  const implied = impliedIn(sentence, heads, cues, stem)
  return implied.length > 0 ? withErrand(implied, sentence, cues) : wishedIn(sentence, cues)
}

/** «А вебхуки?» goes on with the question before it, «А вебхуки работают?» is one of its own; «Или …?» only offers it an answer. */
function goneOn(unit: Unit, before: Question | undefined, cues: Cues): Unit {
  const { explicit, headed, from, to, confidence, kind } = unit
  if (before !== undefined && cues.covers('or', cues.text.sentences[cues.text.words[from]!.sentence]!.from)) {
    return { ...unit, confidence: Math.min(confidence, 0.6) }
  }
  if (before !== undefined && isChoice(unit, before, cues)) return { ...unit, confidence: 0.6 }
  if (!explicit || headed || kind !== 'question' || confidence <= 0.4) return unit
  if (before === undefined || before.kind !== 'question' || before.confidence < 0.8) return unit
  const begin = cues.outside('and', from, to)
  if (begin === from || begin === to || cues.covers('or', from)) return unit
  const { lexeme, sentence } = cues.text.words[begin]!
  const last = cues.text.sentences[sentence - 1]
  if (cues.text.words.slice(begin, to).some((word) => word.lexeme.is.has('finite'))) return unit
  if (lexeme.stop || !lexeme.may.has('noun') || last === undefined || last.end < before.span.end) return unit
  return { ...unit, type: before.type, confidence: 0.85 }
}

/** «Постамат?», to be asked about in the next sentence; not «Это постамат?» */
function isEcho({ explicit, headed, from, to, confidence }: Unit, cues: Cues): boolean {
  if (!explicit || headed || confidence <= 0.4 || cues.covers('it', from)) return false
  for (let at = from; at < to; at++) if (cues.text.words[at]!.lexeme.is.has('finite')) return false
  return true
}

/** «Это как?»: names nothing by itself. */
function isEmpty({ explicit, headed, from, to }: Unit, cues: Cues): boolean {
  if (!explicit || !headed) return false
  for (let at = from; at < to; at++) {
    if (!cues.text.words[at]!.lexeme.stop && !cues.covers('frame', at)) return false
  }
  return true
}

function questionOf(unit: Unit, cues: Cues, echo: Unit | undefined): Question {
  const { words, sentences } = cues.text
  const { to, kind, type } = unit
  const from = echo?.from ?? begin(unit, cues)
  const last = words[to - 1]!
  const sentence = sentences[last.sentence]!
  const rhetorical = cues.first('rhetorical', from, to) >= 0 || isCourtesy(unit, cues)
  return {
    span: {
      start: words[from]!.start,
      end: to === sentence.to ? Math.max(sentence.end, last.end) : last.end,
    },
    kind,
    type,
    confidence: rhetorical ? 0.2 : unit.confidence,
    rhetorical,
    focus: focusOf(from, to, cues),
    choice: type === 'which' ? choiceIn(from, to, cues) : undefined,
  }
}

/** The first word after «и», "@support" and the number in a list. */
function begin({ from, to }: Unit, cues: Cues): number {
  const { words, value } = cues.text
  for (let at = cues.outside('and', from, to); at < to; at++) {
    const { lexeme, end } = words[at]!
    const mark = value[end]
    const number = lexeme.form.length < 3 && Number(lexeme.form) > 0 && (mark === '.' || mark === ')')
    if (!number && !lexeme.form.startsWith('@')) return at
  }
  return from
}

/** «Как дела?», "can you help?": nothing in it but the courtesy; "how much is it?" only sounds like one. */
function isCourtesy({ from, to, type }: Unit, cues: Cues): boolean {
  if (type === 'howmuch' && cues.text.language === 'en') return false
  if (cues.first('courtesy', from, to) < 0) return false
  for (let at = from; at < to; at++) {
    if (cues.text.words[at]!.lexeme.stop || cues.covers('courtesy', at)) continue
    if (!cues.covers('lead', at) && !cues.covers('frame', at)) return false
  }
  return true
}

/** Questions back in which a repetition is looked for. */
const NEAR = 12

/** Whether an earlier question asks the same. */
function isKnown(question: Question, unit: Unit, questions: readonly Question[], cues: Cues): boolean {
  const last = questions.at(-1)
  if (last === undefined) return false
  return (
    asksIt(unit, question, last, cues) || questions.slice(-NEAR).some((earlier) => repeats(question, earlier))
  )
}

/** A sentence of what somebody else said: in quotation marks that opened before it, or behind other words. */
function isTold({ start, end }: Sentence, { regions }: Text): boolean {
  const quoted = regions.find(
    (region) => region.kind === 'citation' && region.end >= end - 1 && region.start <= start,
  )
  return quoted !== undefined && quoted.start > 0 && quoted.start < start
}

/** 1 for each word that stands in an entry of a list; a hole for the others. */
function listed({ regions, words }: Text): readonly number[] {
  const marks: number[] = []
  let at = 0
  for (const { kind, start, end } of regions) {
    if (kind !== 'item') continue
    while (at < words.length && words[at]!.end <= start) at++
    for (; at < words.length && words[at]!.start < end; at++) marks[at] = 1
  }
  return marks
}

/** «Подскажите:» before a list: each entry is asked. */
function opensList({ from, to, mark }: Sentence, cues: Cues): boolean {
  return mark !== '?' && cues.first('announce', from, to) >= 0
}
