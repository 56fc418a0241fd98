import type { Deadline, Lexicon, Text } from '../../types.ts'
import { asks } from './conditions.ts'

/** The time of a promise may stand so many sentences later. */
const AFTER = 2

/**
 * The deadline of what is promised in a sentence: a firm one there, or in a neighbour that asks nothing of the
 * customer; else the vague one there.
 */
export function deadlineOf(
  sentence: number,
  text: Text,
  deadlines: readonly Deadline[],
  lexicon: Lexicon,
): Deadline | undefined {
  if (deadlines.length === 0) return undefined
  const firm = deadlines.filter(({ kind }) => kind !== 'vague')
  for (const neighbour of [sentence, ...steps(sentence)]) {
    const there = text.sentences[neighbour]
    if (there === undefined) continue
    const found = firm.find(({ span }) => span.start >= there.start && span.start < there.end)
    if (found && (neighbour === sentence || !turnsAway(neighbour, text, lexicon))) return found
  }
  const here = text.sentences[sentence]!
  return deadlines.find(({ span }) => span.start >= here.start && span.start < here.end)
}

function steps(sentence: number): readonly number[] {
  const after = Array.from({ length: AFTER }, (_, step) => sentence + step + 1)
  return [...after, sentence - 1]
}

/** A question, or something that the customer is to do. */
function turnsAway(sentence: number, text: Text, lexicon: Lexicon): boolean {
  const { to, mark } = text.sentences[sentence]!
  return mark === '?' || asks(text, to, sentence, lexicon)
}
