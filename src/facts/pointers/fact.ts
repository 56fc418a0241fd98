import type { Lexicon, LinkFact, ReplyFact, Span, Text, Turn } from '../../types.ts'

/** Of the words of the answer: a short one beside the link is an answer all the same. */
const MOST = 0.95

/** One at most; forms to fill in and other channels are no pages, and of a part of a message nobody knows what the others say. */
export const fact: ReplyFact<'pointers'> = ({ text, turn, before, asked }, { lexicon }) => {
  const pointing = turn.facts.links.filter(({ share }) => share > 0)
  const [first] = pointing
  if (!first || pointing.reduce((sum, { share }) => sum + share, 0) < MOST) return NONE
  // The second half of an answer that the agent has just begun.
  if (before.at(-1)?.message.role === 'agent' || turn.facts.parts.length > 0) return NONE
  if (first.lone && !asked.some(({ facts }) => facts.questions.some(({ rhetorical }) => !rhetorical)))
    return NONE
  const wanted = asked.some((message) => lexicon.has('asks', message.text))
  if (wanted && !lexicon.has('answers', text)) return NONE

  if (isDoor(first, text, turn, lexicon)) return NONE

  const { start, end } = text.sentenceAt(first.span.start) ?? first.span
  const leads = (span: Span) => start <= span.start && span.start < first.span.start
  const channel = turn.facts.channels.some(({ intent, span }) => intent === 'use' && leads(span))
  return channel || lexicon.find('form', text).some(leads) ? NONE : [{ span: { start, end } }]
}

/** A link without a word beside it, behind a sentence that asks for something: there the customer is to answer. */
function isDoor({ span }: LinkFact, text: Text, { facts }: Turn, lexicon: Lexicon): boolean {
  const here = text.sentenceAt(span.start)
  if (here === undefined || here.to - here.from > 1) return false
  const last = text.sentences[text.sentences.indexOf(here) - 1]
  const stands = ({ start }: Span) => last !== undefined && start >= last.start && start < last.end
  const asks = facts.solutions.some(({ kind, span }) => kind === 'ask' && stands(span))
  return asks || lexicon.find('form', text).some(stands)
}

const NONE: readonly { readonly span: Span }[] = []
