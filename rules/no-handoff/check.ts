import type { Check, Lexicon, Match, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const elsewhere = lexicon.find('elsewhere', text)
  const authority = lexicon.find('authority', text)
  const only = lexicon.find('only', text)
  const passed = lexicon.find('transfer', text)
  const toward = lexicon.find('toward', text)
  if (elsewhere.length + authority.length + only.length + passed.length + toward.length === 0) return
  const places = new Set(lexicon.find('here', text).flatMap(({ from, to }) => range(from, to)))
  const sent = elsewhere
    .filter(({ from, to }) => !range(from + 1, to).some((word) => places.has(word)))
    .concat(authority)
  sent.push(...others(toward, sent, places, reply, lexicon))
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

/** Words that send to whoever stands behind them: "you need to speak to the | station staff", where nothing else finds it and it is nobody of ours. */
function others(
  toward: readonly Match[],
  sent: readonly Match[],
  places: ReadonlySet<number>,
  { text }: Reply,
  lexicon: Lexicon,
): readonly Match[] {
  if (toward.length === 0) return toward
  const { words, value } = text
  const ours = new Set(lexicon.find('ours', text).flatMap(({ from, to }) => range(from, to)))
  return toward.flatMap((match) => {
    let to = match.to
    while (to < words.length && to < match.to + WHO && words[to]!.border === 'none') to++
    if (to === match.to || sent.some((one) => one.from < to && match.from < one.to)) return []
    if (range(match.to, to).some((word) => places.has(word) || ours.has(word))) return []
    const { end } = words[to - 1]!
    return [{ ...match, to, end, value: value.slice(match.start, end) }]
  })
}

/** Words in which whoever is meant is named. */
const WHO = 3

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** The sentences that carry more than manners. */
const tellingIn = ({ text }: Reply): ReadonlySet<number> =>
  new Set(text.sentences.flatMap(({ from, to, own }, i) => (own && to - from > MANNERS ? [i] : [])))

/** Words that a greeting or thanks may take. */
const MANNERS = 4
