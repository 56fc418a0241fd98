import { isDigitAt } from '../../text/words/characters.ts'
import type { Lexeme, QuestionType } from '../../types.ts'
import type { Cues } from './cues.ts'
import type { Head } from './heads.ts'

/** Where the clause of a word begins: at the last border, or at a conjunction that opens a further question. */
export function clauseStart(at: number, cues: Cues, from: number): number {
  let start = at
  while (start > from && cues.text.words[start]!.border === 'none' && !cues.covers('and', start)) start--
  return start
}

/** «…, что …»: the conjunction, not the question word. */
export function isConjunction(head: Head, cues: Cues, from: number): boolean {
  const { language, words } = cues.text
  if (language !== 'ru' || head.type !== 'what' || head.to - head.at > 1) return false
  if (words[head.at]!.border !== 'comma' || cues.begins('tail', head.at)) return false
  for (let at = Math.max(from, head.at - 4); at < head.at; at++) {
    if (cues.covers('announce', at) || cues.covers('puzzled', at)) return false
  }
  return true
}

/** "A customer who …", "where he is", "I am a …": English clauses that tell have the head inside them, or after their subject. */
export function isRelative(head: Head, cues: Cues, from: number): boolean {
  const { language, words } = cues.text
  if (language !== 'en' || (head.type !== 'yesno' && cues.begins('opening', head.at))) return false
  const start = clauseStart(head.at, cues, from)
  const { border, lexeme } = words[head.at]!
  if (border === 'comma') return head.type === 'who' || head.type === 'which'
  let at = cues.outside('lead', start, head.at)
  while (at < head.at && isPassed(words[at]!.lexeme)) at++
  if (at === head.at || lexeme.is.has('adjective')) return false
  const since = head.type === 'when' ? start : from
  return cues.first('announce', since, head.at) < 0 && cues.first('puzzled', since, head.at) < 0
}

/** "@support is it …?", "2. Is it …?", "for how long …?" */
function isPassed({ form, is }: Lexeme): boolean {
  return form[0] === '@' || isDigitAt(form, 0) || is.has('preposition') || is.has('name')
}

/** "When I open it …?": English asks with the verb first, unless the question is handed over. */
export function isMoment({ type, at, to }: Head, cues: Cues, from: number): boolean {
  const next = cues.text.words[to]
  if (cues.text.language !== 'en' || type !== 'when' || to - at > 1 || next === undefined) return false
  if (!next.lexeme.is.has('pronoun') || cues.begins('opening', at)) return false
  return cues.first('announce', from, at) < 0 && cues.first('puzzled', from, at) < 0
}

/** «Работает, как в …»: a comparison has no verb of its own. */
export function isComparison(head: Head, cues: Cues, from: number, to: number): boolean {
  const { words, language } = cues.text
  if (language !== 'ru' || head.type !== 'how' || head.to - head.at > 1) return false
  if (head.at === from || head.to === to) return false
  if (cues.outside('lead', clauseStart(head.at, cues, from), head.at) === head.at) return false
  for (let at = head.to; at < to && words[at]!.border === 'none'; at++) {
    const { may } = words[at]!.lexeme
    if (may.has('verb') || may.has('infinitive') || may.has('finite')) return false
  }
  return true
}

const NOUNS = [
  ['time', 'when'],
  ['amount', 'howmuch'],
  ['place', 'where'],
  ['cause', 'why'],
] as const

/** "What price", «какой срок»: the noun says what kind of answer is meant, unless it is asked what the thing is: «что за сбор». */
export function typeOf(head: Head, cues: Cues, end: number): QuestionType {
  if (cues.begins('nature', head.at)) return 'what'
  if (head.type !== 'what' && head.type !== 'which') return head.type
  const far = Math.min(end, head.to + 3)
  for (const [list, type] of NOUNS) if (cues.first(list, head.to, far) >= 0) return type
  return head.type
}

/** Question words that after a comma rather tell than ask. */
export const RELATIVE: ReadonlySet<QuestionType> = new Set(['where', 'when', 'who', 'what'])

/** «…, входит ли обед, где …»: a question that a comma already parts from one before it goes on a list of them. */
function isListed({ at }: Head, { text: { words, sentences } }: Cues): boolean {
  const { from } = sentences[words[at]!.sentence]!
  for (let place = at; place > from; place--) if (words[place]!.border === 'comma') return true
  return false
}

/** Whether a head asks something beside what the head before it asks: «…, а сколько …», not «где и когда …» nor «… или как». */
export function opensAnother(head: Head, before: Head, cues: Cues): boolean {
  const { words } = cues.text
  const start = clauseStart(head.at, cues, before.to)
  const joined = head.type !== 'yesno' && words[start]!.border === 'none'
  if (joined && start <= before.to && cues.covers('and', before.to)) return false
  const previous = words[start - 1]!
  if (cues.covers('or', start - 1) || cues.covers('or', start)) return false
  if (cues.covers('and', start)) return true
  const { border } = words[start]!
  if (border === 'none') return false
  if (border === 'comma' && RELATIVE.has(head.type) && !cues.begins('opening', head.at)) {
    if (before.type === 'yesno' && isListed(before, cues)) return true
    return head.type === 'where' && !previous.lexeme.is.has('noun')
  }
  for (let at = Math.max(before.to, start - 3); at < start; at++) if (cues.covers('knowing', at)) return false
  return true
}
