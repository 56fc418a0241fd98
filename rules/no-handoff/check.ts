import type { Check, Match, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const elsewhere = lexicon.find('elsewhere', text)
  const authority = lexicon.find('authority', text)
  const only = lexicon.find('only', text)
  const passed = lexicon.find('transfer', text)
  if (elsewhere.length + authority.length + only.length + passed.length === 0) return
  const places = new Set(lexicon.find('here', text).flatMap(({ from, to }) => range(from, to)))
  const sent = elsewhere
    .filter(({ from, to }) => !range(from + 1, to).some((word) => places.has(word)))
    .concat(authority)
  if (sent.length + only.length + passed.length === 0) return
  if (reply.asked.some((asked) => lexicon.has('asks', asked.text)) || lexicon.has('kept', text)) return

  const named =
    turn.facts.deadlines.some(({ kind }) => kind !== 'vague') &&
    text.entities.some(({ kind }) => kind === 'name')
  const sentenceOf = ({ from }: Match) => text.words[from]!.sentence
  const spared = new Set([...lexicon.find('senior', text), ...lexicon.find('moves', text)].map(sentenceOf))
  const fallbacks = new Set(lexicon.find('fallback', text).map(sentenceOf))
  const telling = tellingIn(reply)
  const saysMore = (match: Match) => telling.size > (telling.has(sentenceOf(match)) ? 1 : 0)

  for (const match of sent) {
    if (!(fallbacks.has(sentenceOf(match)) && saysMore(match))) yield { span: match }
  }
  for (const match of only) if (!named) yield { messageId: 'only', span: match }
  for (const match of passed)
    if (!named && !spared.has(sentenceOf(match))) yield { messageId: 'transfer', span: match }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** The sentences that carry more than manners. */
const tellingIn = ({ text }: Reply): ReadonlySet<number> =>
  new Set(text.sentences.flatMap(({ from, to, own }, i) => (own && to - from > MANNERS ? [i] : [])))

/** Words that a greeting or thanks may take. */
const MANNERS = 4
