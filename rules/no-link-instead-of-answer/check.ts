import type { Check } from '../../src/types.ts'

/** Of the answer's words. */
const MOST = 0.8

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const pointing = turn.facts.links.filter(({ share }) => share > 0)
  const [first] = pointing
  if (!first || pointing.reduce((sum, { share }) => sum + share, 0) < MOST) return
  if (reply.asked.some((asked) => lexicon.has('asks', asked.text))) return

  const sentence = text.sentences.find(
    ({ start, end }) => start <= first.span.start && first.span.start < end,
  )
  const form = lexicon
    .find('form', text)
    .some(({ start }) => sentence && sentence.start <= start && start < sentence.end)
  if (!form) yield { span: sentence ? { start: sentence.start, end: sentence.end } : first.span }
}
