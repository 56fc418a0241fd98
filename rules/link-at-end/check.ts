import type { Check, Match, Reply, Span } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn, asked } = reply
  const early = turn.facts.links.find(({ followed, span }) => followed && isLink(reply, span))
  if (!early || asked.some((one) => lexicon.has('asks', one.text))) return
  const says = (list: string, place: Span) => lexicon.find(list, text).some((one) => overlaps(one, place))
  const { start, end } = text.sentenceAt(early.span.start) ?? early.span
  if (!says('reading', { start, end }) || says('tool', { start, end })) return
  if (lexicon.find('steps', text).some((step) => opens(step, early.followed!, reply))) return
  if (isItem(reply, early.span) || isItem(reply, early.followed!)) return
  yield { span: { start, end } }
}

const isLink = ({ text }: Reply, span: Span) =>
  text.entities.some(({ kind, start }) => kind === 'link' && start === span.start)

/** Whether the sentence begins with the match, a word or two before it left out of account. */
const opens = (match: Match, sentence: Span, { text }: Reply) =>
  overlaps(match, sentence) && match.from - text.wordFrom(sentence.start) <= 1

/** Entries of a list each keep the link that belongs to them. */
const isItem = ({ text }: Reply, span: Span) =>
  text.regions.some((region) => region.kind === 'item' && overlaps(region, span))

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end
