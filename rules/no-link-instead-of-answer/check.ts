import type { Check, Span } from '../../src/types.ts'

/** Of the words of the answer: a short one beside the link is an answer all the same. */
const MOST = 0.95

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const pointing = turn.facts.links.filter(({ share }) => share > 0)
  const [first] = pointing
  if (!first || pointing.reduce((sum, { share }) => sum + share, 0) < MOST) return
  // The second half of an answer that the agent has just begun.
  if (reply.before.at(-1)?.message.role === 'agent') return
  const asked = reply.asked.some((turn) => lexicon.has('asks', turn.text))
  if (asked && !lexicon.has('answers', text)) return

  const { start, end } = text.sentenceAt(first.span.start) ?? first.span
  const leads = (span: Span) => start <= span.start && span.start < first.span.start
  const channel = turn.facts.channels.some(({ intent, span }) => intent === 'use' && leads(span))
  if (!channel && !lexicon.find('form', text).some(leads)) yield { span: { start, end } }
}
