import type { Lexicon, Text } from '../../../types.ts'
import type { Said } from '../said.ts'
import { Evidence } from './evidence.ts'

/** «Запустите эфир и отправьте ссылку зрителям»: what is sent after another step, and to nobody of us, is a step as well. */
export function withoutSteps(evidence: Int32Array, { text, facts }: Said, lexicon: Lexicon): void {
  if (!evidence.some((given) => (given & Evidence.askback) !== 0)) return
  const { words } = text
  const found = lexicon.find('step', text)
  const begun =
    found.length > 0 ? begunAt(text, new Set(found.map(({ from }) => from)), evidence) : text.words.length
  const steps = new Set(found.flatMap(({ from }) => (from > begun || isStep(from, text) ? [from] : [])))
  if (steps.size === 0) return
  const asking = [
    ...lexicon.find('askback', text).map(({ from }) => from),
    ...facts.requests.map(({ span }) => text.wordFrom(span.start)),
  ]
  for (const step of steps) {
    const { sentence } = words[step]!
    if (asking.every((at) => words[at]?.sentence !== sentence || steps.has(at)))
      evidence[sentence]! &= ~Evidence.askback
  }
}

/**
 * Where a way through menus begins, in a reply that neither speaks of us nor promises anything, so that whatever is filled in behind it is part
 * of it: «Откройте раздел «Профиль». Укажите номер …»; past all words: there is none.
 */
function begunAt({ words, sentences }: Text, asked: ReadonlySet<number>, evidence: Int32Array): number {
  const isOurs = words.some(({ lexeme: { is } }) => is.has('pronoun') && is.has('1per'))
  if (isOurs || evidence.some((given) => (given & PROMISE) !== 0)) return words.length
  const first = sentences.find(
    ({ from, to, own }, at) =>
      own &&
      from < to &&
      !asked.has(from) &&
      (evidence[at]! & Evidence.where) !== 0 &&
      words[from]!.lexeme.is.has('imperative'),
  )
  return first === undefined ? words.length : first.to - 1
}

const PROMISE = Evidence.deferral | Evidence.passed | Evidence.privately

/** Whether it comes after another imperative in a sentence that does not speak of us. */
function isStep(at: number, { words, sentences }: Text): boolean {
  const { from, to } = sentences[words[at]!.sentence]!
  return (
    words.slice(from, at).some(({ lexeme: { is } }) => is.has('imperative')) &&
    !words.slice(from, to).some(({ lexeme: { is } }) => is.has('pronoun') && is.has('1per'))
  )
}
