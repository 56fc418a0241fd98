import type { Evidence, Mood, ReplyFact, Turn } from '../../types.ts'
import { type Reading, read } from './reading.ts'

/** How many of the customer's earlier blocks of messages still colour the mood. */
const MEMORY = 2

/** So many reminders in one thread are anger, however polite each of them is. */
const PATIENCE = 2

/** The mood in what the customer wrote last; where that is flat, discontent shown just before still holds. */
export const fact: ReplyFact<'mood'> = ({ before }, { lexicon }) => {
  const readings = toBlocks(before)
    .slice(-1 - MEMORY)
    .map((block) => read(block, lexicon))
  const mood = readings.reduce(pass, { value: 'neutral', cues: [] })
  if (mood.value === 'happy') return mood

  const reminders = before.filter(isCustomer).flatMap(({ index, text }) =>
    lexicon
      .find('reminder', text)
      .slice(0, 1)
      .map((span): Evidence => ({ message: index, span })),
  )
  return reminders.length > PATIENCE ? { value: 'angry', cues: [...mood.cues, ...reminders] } : mood
}

const isCustomer = ({ message }: Turn) => message.role === 'customer'

/** The customer's turns, cut where an agent spoke. */
function toBlocks(turns: readonly Turn[]): Turn[][] {
  const blocks: Turn[][] = []
  let open = false
  for (const turn of turns) {
    if (isCustomer(turn)) {
      if (open) blocks.at(-1)!.push(turn)
      else blocks.push([turn])
      open = true
    } else if (turn.message.role === 'agent' && !turn.message.internal) open = false
  }
  return blocks
}

/** The mood after one more block: discontent fades by a step, thanks end it. */
function pass(earlier: Mood, { value, settled, cues }: Reading): Mood {
  if (value !== 'neutral' || settled) return { value, cues }
  return earlier.value === 'angry' || earlier.value === 'upset'
    ? { value: 'upset', cues: earlier.cues }
    : { value, cues }
}
