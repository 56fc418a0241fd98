import type { Check, Match, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const here = lexicon.find('here', text)
  const sent = lexicon
    .find('elsewhere', text)
    .filter(({ from, to }) => !here.some((place) => from < place.from && place.from < to))
  const only = lexicon.find('only', text)
  const passed = lexicon.find('transfer', text)
  if (sent.length + only.length + passed.length === 0) return
  if (reply.asked.some((asked) => lexicon.has('asks', asked.text)) || lexicon.has('kept', text)) return

  const named =
    turn.facts.deadlines.some(({ kind }) => kind !== 'vague') &&
    text.entities.some(({ kind }) => kind === 'name')
  const senior = lexicon.find('senior', text)
  const isSenior = (match: Match) => senior.some(({ start }) => inOneSentence(reply, start, match.start))

  const fallbacks = lexicon.find('fallback', text)
  const isFallback = (match: Match) => fallbacks.some(({ start }) => inOneSentence(reply, start, match.start))

  for (const match of sent) {
    if (!(isFallback(match) && saysMore(reply, match))) yield { span: match }
  }
  for (const match of only) if (!named) yield { messageId: 'only', span: match }
  for (const match of passed) if (!named && !isSenior(match)) yield { messageId: 'transfer', span: match }
}

/** Whether some other sentence of the reply carries more than manners. */
const saysMore = ({ text }: Reply, match: Match) =>
  text.sentences.some(
    ({ start, end, from, to, own }) =>
      own && to - from > MANNERS && !(start <= match.start && match.start < end),
  )

/** Words that a greeting or thanks may take. */
const MANNERS = 4

const inOneSentence = ({ text }: Reply, one: number, other: number) =>
  text.sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
