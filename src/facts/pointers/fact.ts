import type { ReplyFact, Span } from '../../types.ts'

/** Of the words of the answer: a short one beside the link is an answer all the same. */
const MOST = 0.95

/** One at most; forms to fill in and other channels are no pages. */
export const fact: ReplyFact<'pointers'> = ({ text, turn, before, asked }, { lexicon }) => {
  const pointing = turn.facts.links.filter(({ share }) => share > 0)
  const [first] = pointing
  if (!first || pointing.reduce((sum, { share }) => sum + share, 0) < MOST) return NONE
  // The second half of an answer that the agent has just begun.
  if (before.at(-1)?.message.role === 'agent') return NONE
  if (first.lone && !asked.some(({ facts }) => facts.questions.some(({ rhetorical }) => !rhetorical)))
    return NONE
  const wanted = asked.some((message) => lexicon.has('asks', message.text))
  if (wanted && !lexicon.has('answers', text)) return NONE

  const { start, end } = text.sentenceAt(first.span.start) ?? first.span
  const leads = (span: Span) => start <= span.start && span.start < first.span.start
  const channel = turn.facts.channels.some(({ intent, span }) => intent === 'use' && leads(span))
  return channel || lexicon.find('form', text).some(leads) ? NONE : [{ span: { start, end } }]
}

const NONE: readonly { readonly span: Span }[] = []
