import type { Check, Match, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, turn } = reply
  const sent = lexicon.find('elsewhere', text)
  const only = lexicon.find('only', text)
  const passed = lexicon.find('transfer', text)
  if (sent.length + only.length + passed.length === 0) return
  if (reply.asked.some((asked) => lexicon.has('asks', asked.text)) || lexicon.has('kept', text)) return

  const named =
    turn.facts.deadlines.some(({ kind }) => kind !== 'vague') &&
    text.entities.some(({ kind }) => kind === 'name')
  const senior = lexicon.find('senior', text)
  const isSenior = (match: Match) => senior.some(({ start }) => inOneSentence(reply, start, match.start))

  for (const match of sent) yield { span: match }
  for (const match of only) if (!named) yield { messageId: 'only', span: match }
  for (const match of passed) if (!named && !isSenior(match)) yield { messageId: 'transfer', span: match }
}

const inOneSentence = ({ text }: Reply, one: number, other: number) =>
  text.sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
