import type { Sentence } from '../../types.ts'
import { offersChoice } from './choice.ts'
import { clauseStart, isConjunction, isRelative, opensAnother, typeOf } from './clauses.ts'
import type { Cues } from './cues.ts'
import type { Head } from './heads.ts'
import type { Found, Unit } from './unit.ts'

/** The questions of a sentence without a question mark. */
export function impliedIn(
  sentence: Sentence,
  heads: readonly Head[],
  cues: Cues,
  stem: boolean,
): readonly Unit[] {
  const { from, to } = sentence
  const units: Unit[] = []
  const announced = cues.first('announce', from, to)
  let last = -1
  let lastHead: Head | undefined
  for (const head of heads) {
    if (isConjunction(head, cues, from) || (lastHead !== undefined && isRelative(head, cues, from))) continue
    const confidence =
      lastHead !== undefined && opensAnother(head, lastHead, cues)
        ? 0.85
        : lastHead === undefined
          ? weigh(head, sentence, cues, stem ? from : announced)
          : 0
    if (confidence === 0) continue
    const start = clauseStart(head.at, cues, from)
    const leads = announced >= 0 && announced < head.at && last < 0
    const thing = leads && cues.covers('and', start) && hasTopic(cues, announced, start)
    if (thing) units.push(thingAsked(announced, start, 0.85, cues))
    const begin = leads && !thing ? announced : start
    last = begin
    lastHead = head
    const next = heads.find((other) => other.at > head.at && opensAnother(other, head, cues))
    const end = next === undefined ? to : clauseStart(next.at, cues, from)
    const wish = head.type === 'yesno' && cues.first('request', begin, end) >= 0
    const choice = head.type === 'yesno' && offersChoice(begin, end, cues)
    const type = choice ? 'which' : typeOf(head, cues, end)
    const unit = unmarked({ from: begin, to: end, type, confidence, headed: true })
    units.push(wish ? { ...unit, kind: 'request' } : unit)
  }
  if (last >= 0) return units
  const found = headless(sentence, cues, stem)
  return found === undefined ? units : [found]
}

/** What a sentence asks without a question word: by its last words, as an entry of a list, or by the thing it names. */
function headless({ from, to }: Sentence, cues: Cues, stem: boolean): Unit | undefined {
  const tail = cues.first('tail', from, to)
  if (tail >= 0)
    return unmarked({ from: clauseStart(tail, cues, from), to, type: 'how', confidence: 0.8, headed: true })
  if (stem) {
    const type = typeOf({ type: 'what', at: from, to: from }, cues, to)
    return unmarked({ from, to, type, confidence: 0.85, headed: false })
  }
  const announced = cues.first('announce', from, to)
  return announced >= 0 && hasTopic(cues, announced, to) ? thingAsked(announced, to, 0.6, cues) : undefined
}

/** «Хочу узнать баланс», "tell me the price": the thing itself makes what kind of answer is meant. */
function thingAsked(from: number, to: number, confidence: number, cues: Cues): Unit {
  const type = typeOf({ type: 'what', at: from, to: from + 1 }, cues, to)
  return unmarked({ from, to, type, confidence, headed: false })
}

/** How sure a head makes a question of an unmarked sentence; 0: it does not. */
function weigh(head: Head, { from, to, mark }: Sentence, cues: Cues, announced: number): number {
  const { words, language } = cues.text
  if (announced >= 0 && announced <= head.at) return 0.9
  const begin = clauseStart(head.at, cues, from)
  const first = cues.outside('lead', begin, head.at)
  const atStart = first === head.at || isLight(first, head.at, cues)
  if (mark === '!' && (head.type === 'which' || head.type === 'how' || head.type === 'what')) {
    if (!cues.begins('opening', head.at) || head.type !== 'how') return 0
  }
  if (language === 'en' && atStart && isSubject(head, to, cues)) return 0
  const puzzled = cues.first('puzzled', Math.max(from, head.at - 5), head.at)
  if (puzzled >= 0) return language === 'en' ? 0.6 : 0.75
  if (language === 'en') return atStart && cues.begins('opening', head.at) ? (begin === from ? 0.9 : 0.7) : 0
  if (atStart && begin === from) {
    const moment = head.type === 'when' && !cues.begins('opening', head.at) && hasComma(cues, head.to, to)
    return moment ? 0 : 0.9
  }
  if (atStart && head.type === 'yesno' && cues.begins('opening', head.at)) return 0.7
  if (atStart && cues.covers('and', begin)) return 0.7
  if (begin === from && head.type === 'yesno')
    return head.to - head.at > 1 || !cues.begins('opening', head.at) ? 0.8 : 0
  if (begin !== from && words[begin]!.border === 'comma') return 0
  for (let at = head.to; at < Math.min(to, head.to + 3); at++) {
    if (words[at]!.lexeme.is.has('infinitive')) return 0.75
  }
  return 0
}

/** "How to make it fast is the task", "What is worse is that …": what the clause is about is told. */
function isSubject({ type, at }: Head, to: number, cues: Cues): boolean {
  if (type !== 'how' && type !== 'what') return false
  const told = cues.first('told', at + 2, to)
  return told > 0 && cues.text.words[told]!.border === 'none'
}

/** Nothing but prepositions, particles and the like. */
function isLight(from: number, to: number, cues: Cues): boolean {
  for (let at = from; at < to; at++) {
    const { is } = cues.text.words[at]!.lexeme
    if (!(is.has('preposition') || is.has('particle') || is.has('interjection') || is.has('conjunction')))
      return false
  }
  return true
}

function hasComma(cues: Cues, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cues.text.words[at]!.border !== 'none') return true
  return false
}

function hasTopic(cues: Cues, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!cues.covers('announce', at) && !cues.covers('frame', at) && !cues.text.words[at]!.lexeme.stop)
      return true
  }
  return false
}

/** A question without its mark. */
const unmarked = ({ from, to, type, confidence, headed }: Found): Unit => ({
  from,
  to,
  kind: 'question',
  type,
  confidence,
  explicit: false,
  headed,
})
