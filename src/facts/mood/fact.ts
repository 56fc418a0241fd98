import type { Cue, Lexicon, Mood, ReplyFact, Turn } from '../../types.ts'
import { read } from './reading.ts'

/** How many of the customer's earlier blocks of messages still colour the mood. */
const MEMORY = 2

/** So many reminders in one thread are anger, however polite each of them is. */
const PATIENCE = 2

/** The mood in what the customer wrote last; where that is flat, discontent shown just before still holds. */
export const fact: ReplyFact<'mood'> = ({ before }, { lexicon }) => {
  const mood = lately(before, lexicon)
  if (mood.value === 'happy' || before.length <= PATIENCE) return mood

  const reminders: Cue[] = []
  for (const { index, message, text } of before) {
    const span = message.role === 'customer' ? lexicon.find('reminder', text)[0] : undefined
    if (span) reminders.push({ message: index, span, kind: 'angry' })
  }
  return reminders.length > PATIENCE ? { value: 'angry', cues: [...mood.cues, ...reminders] } : mood
}

/** The mood of the last blocks: that of the last one which shows any; discontent fades by a step, thanks end it, a smile alone does not. */
function lately(turns: readonly Turn[], lexicon: Lexicon): Mood {
  let age = 0
  let smile: Mood | undefined
  for (const block of blocksBackwards(turns)) {
    const { value, settled, cues, smiles } = read(block, lexicon)
    if (smiles && age === 0) smile = { value, cues }
    else if (value !== 'neutral' || settled) {
      if (age === 0) return { value, cues }
      return value === 'angry' || value === 'upset' ? { value: 'upset', cues } : (smile ?? FLAT)
    }
    if (age++ === MEMORY) break
  }
  return smile ?? FLAT
}

const FLAT: Mood = { value: 'neutral', cues: [] }

/** The customer's turns, cut where an agent spoke; the last block first. */
function* blocksBackwards(turns: readonly Turn[]): Generator<readonly Turn[]> {
  let block: Turn[] = []
  for (let i = turns.length - 1; i >= 0; i--) {
    const { message } = turns[i]!
    if (message.internal) continue
    if (message.role === 'customer') block.push(turns[i]!)
    else if (message.role === 'agent' && block.length > 0) {
      yield block.reverse()
      block = []
    }
  }
  if (block.length > 0) yield block.reverse()
}
