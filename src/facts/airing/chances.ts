import type { Lexicon, Solution, Turn } from '../../types.ts'

/** What a message gave to do: `tried`, something that may help; `asked`, nothing but answers; undefined: neither. */
export type Task = 'tried' | 'asked' | undefined

/** What a message of ours wants of the customer. */
export function taskOf(turn: Turn, lexicon: Lexicon): Task {
  const { solutions } = turn.facts
  if (solutions.some((one) => isTrial(one, turn, lexicon))) return 'tried'
  return solutions.some(({ kind }) => kind === 'ask') ? 'asked' : undefined
}

/** A step, or words that offer one: "you can try". */
const isTrial = (one: Solution, turn: Turn, lexicon: Lexicon): boolean =>
  one.kind === 'step' ||
  (one.kind !== 'ask' &&
    (stands('invites', one, turn, lexicon) || (one.kind !== 'done' && stands('tries', one, turn, lexicon))))

/** Whether words of a list stand in the sentence of a solution. */
function stands(list: string, { span }: Solution, { text }: Turn, lexicon: Lexicon): boolean {
  const sentence = text.sentenceAt(span.start)
  return lexicon.find(list, text).some(({ start }) => text.sentenceAt(start) === sentence)
}

/** Whether it does no more than ask, and promise to look at the answer. */
export const onlyAsks = (turn: Turn, lexicon: Lexicon): boolean =>
  turn.facts.solutions.every(
    (one) =>
      one.kind === 'ask' ||
      (one.kind === 'offer' && stands('looks', one, turn, lexicon) && !isTrial(one, turn, lexicon)),
  )

/** Whether it does or offers anything, or gives to try it. */
export const puts = (turn: Turn, lexicon: Lexicon): boolean =>
  turn.facts.solutions.some(
    (one) => one.kind === 'done' || one.kind === 'offer' || isTrial(one, turn, lexicon),
  )
