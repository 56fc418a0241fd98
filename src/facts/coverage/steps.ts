import type { Lexicon, Text } from '../../types.ts'
import { Evidence } from './evidence.ts'
import type { Said } from './said.ts'

/** «Запустите эфир и отправьте ссылку зрителям»: what is sent after another step, and to nobody of us, is a step as well. */
export function withoutSteps(evidence: Int32Array, { text, facts }: Said, lexicon: Lexicon): void {
  if (!evidence.some((given) => (given & Evidence.askback) !== 0)) return
  const { words } = text
  const steps = new Set(lexicon.find('step', text).flatMap(({ from }) => (isStep(from, text) ? [from] : [])))
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

/** Whether it comes after another imperative in a sentence that does not speak of us. */
function isStep(at: number, { words, sentences }: Text): boolean {
  const { from, to } = sentences[words[at]!.sentence]!
  return (
    words.slice(from, at).some(({ lexeme: { is } }) => is.has('imperative')) &&
    !words.slice(from, to).some(({ lexeme: { is } }) => is.has('pronoun') && is.has('1per'))
  )
}
