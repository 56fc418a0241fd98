import type { Check, Question, Refusal, Reply, RuleContext, Text } from '../../src/types.ts'

/** A refusal that stands alone in a short reply: no soft word, no reason, nothing in its place. */
export const check: Check = function* (reply, { lexicon }) {
  const { turn, text, asked, thread } = reply
  const { refusals } = turn.facts
  if (refusals.length === 0 || !isShort(text)) return
  const found = thread.template || asked.length === 0 ? refusals.find(isRefused) : answer(reply, lexicon)
  if (found === undefined || isSoft(reply, lexicon)) return
  const wanted = reply.facts.coverage.find(({ question }) => isWish(question))
  yield {
    span: found.span,
    related: wanted ? [{ message: wanted.message, span: wanted.question.span, messageId: 'asked' }] : [],
  }
}

const isRefused = ({ kind }: Refusal) => kind === 'refused'

/** The first refusal of what the customer wants: a plain no to a plain question is an answer. */
function answer({ asked, turn, facts }: Reply, lexicon: RuleContext['lexicon']): Refusal | undefined {
  const { refusals } = turn.facts
  const wishes =
    facts.coverage.some(({ question }) => question.kind === 'request') ||
    asked.some(({ text }) => lexicon.has('wish', text) && !lexicon.has('duty', text))
  return wishes ? refusals[0] : refusals.find(isRefused)
}

const isWish = ({ kind, type }: Question) => kind === 'request' || (kind === 'question' && type === 'yesno')

/** So little is said that the refusal is all of it. */
function isShort({ sentences }: Text): boolean {
  let words = 0
  for (const { own, from, to } of sentences) if (own) words += to - from
  return words <= FEW
}

const FEW = 40

function isSoft({ text, turn }: Reply, lexicon: RuleContext['lexicon']): boolean {
  if (lexicon.has('soft', text) || lexicon.has('way', text)) return true
  const { apology, empathy, reasons, requests, links, deadlines, refusals } = turn.facts
  if ([apology, empathy, reasons, requests, links].some(({ length }) => length > 0)) return true
  const refusing = new Set(
    refusals.flatMap(({ kind, span }) => (kind === 'bare' ? [] : [text.sentenceAt(span.start)])),
  )
  return deadlines.some(({ span }) => !refusing.has(text.sentenceAt(span.start)))
}
