import type { Check, Lexicon, Match, Reply, Span } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn, asked } = reply
  if (turn.facts.links.length === 0 || asked.some((one) => lexicon.has('asks', one.text))) return
  const early = turn.facts.links.find(({ followed, span }) => followed && isLink(reply, span))
  if (!early) {
    const leading = turn.facts.links.find(({ span }) => isLink(reply, span) && leads(reply, span, lexicon))
    if (leading) yield { span: leading.span }
    return
  }
  const says = (list: string, place: Span) => lexicon.find(list, text).some((one) => overlaps(one, place))
  const { start, end } = text.sentenceAt(early.span.start) ?? early.span
  if (!says('reading', { start, end }) || says('tool', { start, end })) return
  if (lexicon.find('steps', text).some((step) => opens(step, early.followed!, reply))) return
  if (isItem(reply, early.span) || isItem(reply, early.followed!)) return
  yield { span: { start, end } }
}

/** Whether a sentence sends to the link with its first words and only then answers. */
function leads({ text }: Reply, span: Span, lexicon: Lexicon): boolean {
  const at = text.wordFrom(span.start)
  const sentence = text.sentenceAt(span.start)
  if (!sentence || at - sentence.from > LEAD || at === 0) return false
  const behind = text.words.findIndex(({ start }) => start >= span.end)
  if (behind === -1 || sentence.to - behind < ANSWER) return false
  const sent = lexicon
    .find('reading', text)
    .some(({ from, to }) => from >= sentence.from && to <= at && to >= at - 1)
  return sent && !lexicon.find('tool', text).some((one) => overlaps(one, sentence))
}

/** Words before the link at most, and of an answer behind it at least. */
const LEAD = 3
const ANSWER = 5

const isLink = ({ text }: Reply, span: Span) =>
  text.entities.some(({ kind, start }) => kind === 'link' && start === span.start)

/** Whether the sentence begins with the match, a word or two before it left out of account. */
const opens = (match: Match, sentence: Span, { text }: Reply) =>
  overlaps(match, sentence) && match.from - text.wordFrom(sentence.start) <= 1

/** Entries of a list each keep the link that belongs to them. */
const isItem = ({ text }: Reply, span: Span) =>
  text.regions.some((region) => region.kind === 'item' && overlaps(region, span))

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end
