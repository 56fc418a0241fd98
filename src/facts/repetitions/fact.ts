import type { Lexicon, Repetition, Reply, ReplyFact, Turn } from '../../types.ts'
import { isFromCustomer, isFromUs } from '../writers.ts'
import { gistOf, LEAST, likeness } from './gist.ts'

/** One at most: the message most like the reply. */
export const fact: ReplyFact<'repetitions'> = (reply, { lexicon }) => {
  const earlier = reply.before.filter(isFromUs).slice(-RECENT)
  if (earlier.length === 0) return NONE
  const gist = gistOf(reply.text, lexicon)
  if (gist.words.size < LEAST) return NONE
  let twin: { turn: Turn; alike: number } | undefined
  for (const turn of earlier) {
    const alike = likeness(gist, gistOf(turn.text, lexicon))
    if (alike > (twin?.alike ?? 0)) twin = { turn, alike }
  }
  if (!twin || isWanted(reply, twin.turn, lexicon)) return NONE
  const { index, text } = twin.turn
  const span = { start: text.sentences[0]!.start, end: text.sentences.at(-1)!.end }
  return [
    { kind: twin.alike === 1 ? 'same' : 'nearly', related: [{ message: index, span, messageId: 'first' }] },
  ]
}

/** As many of our last messages are compared. */
const RECENT = 30

const NONE: readonly Repetition[] = []

/** Asked for once more; or the same words go to another channel, to be there too. */
function isWanted({ before, message, thread }: Reply, { index, message: first }: Turn, lexicon: Lexicon) {
  const since = before.filter((turn) => turn.index > index && isFromCustomer(turn))
  if (since.length > 0) return since.some(({ text }) => lexicon.has('again', text))
  return (message.channel ?? thread.channel) !== (first.channel ?? thread.channel)
}
