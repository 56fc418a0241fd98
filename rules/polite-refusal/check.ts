import type { Check, Question, Refusal, Reply, RuleContext, Span, Text, Turn } from '../../src/types.ts'

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
function answer({ asked, turn }: Reply, lexicon: RuleContext['lexicon']): Refusal | undefined {
  const { refusals } = turn.facts
  const wanted = asked.some(({ text, facts: { questions } }) => {
    if (lexicon.has('duty', text)) return false
    const told = lexicon.find('tell', text)
    const wishes = lexicon.find('wish', text)
    if (wishes.some(({ from, to }) => !told.some((one) => one.from < to && from < one.to))) return true
    return questions.some((one) => begs(one, text) && !told.some(({ start }) => holds(one.span, start)))
  })
  return wanted ? refusals[0] : refusals.find(isRefused)
}

/**
 * Whether he wants something done: in a request, or a question that yes or no answers, in Russian by an infinitive, an imperative or
 * what you will do («отдадите мужу?»), in English by "can", "could", "will" before I, we or you.
 */
function begs({ kind, type, span }: Question, text: Text): boolean {
  if (kind === 'request') return true
  if (kind !== 'question' || type !== 'yesno') return false
  const { words, language } = text
  for (let at = text.wordFrom(span.start); at < words.length && words[at]!.start < span.end; at++) {
    const { is } = words[at]!.lexeme
    if (language === 'ru') {
      if (is.has('infinitive') || is.has('imperative') || (is.has('future') && is.has('2per'))) return true
    } else if (is.has('finite') && !is.has('present') && !is.has('past')) {
      const next = words[at + 1]
      if (next?.border === 'none' && (next.lexeme.is.has('1per') || next.lexeme.is.has('2per'))) return true
    }
  }
  return false
}

const holds = ({ start, end }: Span, offset: number) => start <= offset && offset < end

const isWish = ({ kind, type }: Question) => kind === 'request' || (kind === 'question' && type === 'yesno')

/** So little is said that the refusal is all of it. */
function isShort({ sentences }: Text): boolean {
  let words = 0
  for (const { own, from, to } of sentences) if (own) words += to - from
  return words <= FEW
}

const FEW = 40

function isSoft({ text, turn }: Reply, lexicon: RuleContext['lexicon']): boolean {
  if (text.sentences.some(({ own, mark }) => own && mark === '?')) return true
  if (lexicon.has('soft', text) || lexicon.has('way', text)) return true
  const { apology, empathy, requests, links, deadlines, refusals } = turn.facts
  if ([apology, requests, links].some(({ length }) => length > 0) || isExplained(turn)) return true
  if (empathy.some(({ start, end }) => !refusals.some(({ span }) => holds(span, start) && end <= span.end)))
    return true
  const sentencesOf = (all: readonly Refusal[]) => new Set(all.map(({ span }) => text.sentenceAt(span.start)))
  const bare = refusals.filter(({ kind }) => kind === 'bare')
  const denied = lexicon
    .find('denied', text)
    .filter(({ start }) => !bare.some(({ span }) => holds(span, start)))
    .map(({ start }) => text.sentenceAt(start))
  const refusing = sentencesOf(refusals.filter(({ kind }) => kind !== 'bare'))
  for (const sentence of sentencesOf(bare)) if (denied.includes(sentence)) refusing.add(sentence)
  return (
    deadlines.some(({ span }) => !refusing.has(text.sentenceAt(span.start))) ||
    lexicon.find('courtesy', text).some(({ start }) => sentencesOf(refusals).has(text.sentenceAt(start)))
  )
}

/**
 * Whether a reason goes with the no: one that a small word joins to something ("because", «из-за»), or a clause of its own that is
 * no refusal again. What only tells how things stand ("non-refundable", «подписка оплачена») softens nothing.
 */
function isExplained({ text, facts: { reasons, refusals } }: Turn): boolean {
  return reasons.some(({ start }) => {
    const { border, lexeme } = text.words[text.wordFrom(start)]!
    if (lexeme.is.has('conjunction') || lexeme.is.has('preposition')) return true
    return border !== 'none' && !refusals.some(({ span }) => span.start >= start)
  })
}
