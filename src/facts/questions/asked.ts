import type { Sentence } from '../../types.ts'
import { offersChoice } from './choice.ts'
import {
  clauseStart,
  isComparison,
  isConjunction,
  isMoment,
  isRelative,
  opensAnother,
  RELATIVE,
  typeOf,
} from './clauses.ts'
import type { Cues } from './cues.ts'
import type { Head } from './heads.ts'
import type { Found, Unit } from './unit.ts'

/** The questions of a sentence with a question mark; at least one. */
export function askedIn(sentence: Sentence, heads: readonly Head[], cues: Cues): readonly Unit[] {
  const { from, to } = sentence
  const opening = heads.filter(
    (head, index) =>
      !isSubordinate(head, heads[index + 1], cues, from) && !isComparison(head, cues, from, to),
  )
  const starts = opening.filter((head, index) => index === 0 || opensAnother(head, opening[index - 1]!, cues))
  if (starts.length === 0) return [unheaded(sentence, cues)]
  return starts.map((head, index) => {
    const begin = index === 0 ? firstStart(head, cues, from) : clauseStart(head.at, cues, from)
    const next = starts[index + 1]
    const end = next === undefined ? to : clauseStart(next.at, cues, from)
    const confidence = isReturned(begin, end, cues, from) ? 0.4 : 0.95
    return marked({ from: begin, to: end, type: typeOf(head, cues, end), confidence, headed: true }, cues)
  })
}

/** "I had mine, did you?": what the writer says of himself, handed back for politeness. */
function isReturned(begin: number, end: number, cues: Cues, from: number): boolean {
  if (begin === from || cues.outside('tag', begin, end) !== end) return false
  const speaksOfUs = (at: number) => cues.text.words[at]!.lexeme.is.has('2per')
  if (!speaksOfUs(end - 1)) return false
  for (let at = from; at < begin; at++) if (speaksOfUs(at)) return false
  return true
}

/** The question begins where it is announced, if it is. */
function firstStart(head: Head, cues: Cues, from: number): number {
  const announced = cues.first('announce', from, head.at)
  return announced < 0 ? clauseStart(head.at, cues, from) : announced
}

/** «…, где …», «…, что …», «Когда …, можно ли …?»: a clause inside the question or before it. */
function isSubordinate(head: Head, next: Head | undefined, cues: Cues, from: number): boolean {
  if (isConjunction(head, cues, from) || isRelative(head, cues, from)) return true
  if (isMoment(head, cues, from)) return true
  if (next === undefined) return false
  const { words } = cues.text
  if (cues.begins('condition', head.at) && words[clauseStart(next.at, cues, head.to)]!.border === 'comma')
    return true
  if (head.type === 'when' && head.to - head.at === 1 && next.type !== 'when') {
    const start = clauseStart(next.at, cues, head.to)
    if (words[start]!.border === 'comma' && !cues.covers('and', start)) {
      return cues.outside('lead', from, head.at) === head.at && !cues.begins('opening', head.at)
    }
  }
  const isBehindNoun = words[head.at]!.border === 'comma' && words[head.at - 1]!.lexeme.is.has('noun')
  return isBehindNoun && RELATIVE.has(head.type)
}

/** How sure a question without a question word is one: a bare «Да?» or "right?" hardly wants an answer. */
function plain({ from, to }: Sentence, cues: Cues): number {
  const begin = cues.outside('lead', from, to)
  if (cues.outside('tag', begin, to) === to || forbids(begin, to, cues)) return 0.4
  if (to - begin === 1) return 0.5
  if (cues.first('tag', begin + 1, to) > 0 && cues.covers('tag', to - 1)) return 0.9
  return says(begin, to, cues) ? 0.9 : 0.6
}

/** "Don't talk nonsense, ok?", «Не врите, ладно?», "Don't know your own prices?": nobody is asked, what comes after the "not" is done or left. */
function forbids(begin: number, to: number, cues: Cues): boolean {
  const { words, language } = cues.text
  const [not, next] = language === 'en' ? [words[begin + 1], words[begin + 2]] : words.slice(begin, begin + 2)
  if (begin + 2 >= to || !not?.lexeme.is.has('negation') || next === undefined) return false
  if (language === 'ru') return next.lexeme.is.has('imperative')
  if (words[begin]!.lexeme.form !== 'do' || next.lexeme.stop) return false
  return next.lexeme.may.has('verb') || cues.covers('tag', to - 1)
}

/** Whether something is said of something: «Работает?», «Куртка непромокаемая?», "Are dogs allowed?" */
function says(from: number, to: number, cues: Cues): boolean {
  const { language, words } = cues.text
  const [first, ...more] = words.slice(from, to)
  if (language === 'en') return first!.lexeme.stop && first!.lexeme.is.has('finite')
  if (hasVerb(from, to, cues)) return true
  return more.length > 0 && first!.lexeme.is.has('noun') && more.at(-1)!.lexeme.is.has('adjective')
}

/** «Технические требования?» names a subject and asks nothing in particular. */
function hasVerb(from: number, to: number, cues: Cues): boolean {
  for (let at = from; at < to; at++) {
    const { may } = cues.text.words[at]!.lexeme
    if (may.has('finite') || may.has('infinitive') || may.has('short')) return true
  }
  return false
}

/** Without a question word it is asked for yes or no, unless a bare thing is asked for: «Подскажете номер?» */
function unheaded(sentence: Sentence, cues: Cues): Unit {
  const { from, to } = sentence
  const at = cues.first('announce', from, to)
  if (at < 0)
    return marked({ from, to, type: 'yesno', confidence: plain(sentence, cues), headed: false }, cues)
  const rest = cues.outside('announce', at, to)
  const isNamed = cues.first('nature', rest, Math.min(to, rest + 2)) >= 0
  const isSaid = !isNamed && (hasVerb(rest, to, cues) || offersChoice(rest, to, cues))
  const type = isSaid ? 'yesno' : typeOf({ type: 'what', at, to: rest }, cues, to)
  return marked({ from, to, type, confidence: 0.9, headed: false }, cues)
}

/** A question with its mark: one for a favour is a request, one that leaves a choice asks which. */
function marked({ from, to, type, confidence, headed }: Found, cues: Cues): Unit {
  const kind = cues.first('request', from, to) >= 0 && type === 'yesno' ? 'request' : 'question'
  const choice = type === 'yesno' && offersChoice(from, to, cues)
  return {
    from,
    to,
    kind,
    type: choice ? 'which' : type,
    confidence: choice ? Math.max(confidence, CHOICE) : confidence,
    explicit: true,
    headed,
  }
}

/** How sure a question is that leaves a choice, with a verb or without. */
const CHOICE = 0.9
