import type { Deadline, Text } from '../../types.ts'
import type { Conditions } from './conditions.ts'

/** Where the time of a promise may stand, in sentences from its own: up to two later, else right before. */
const BESIDE = [1, 2, -1] as const

/** … over «Простите.» */
const FARTHER = [...BESIDE, -2] as const

/** The first firm and the first vague deadline of a sentence; one that can be worked out comes before one that cannot. */
interface Times {
  firm?: Deadline
  vague?: Deadline
}

/** The deadlines of a text by sentence. */
export type Schedule = ReadonlyMap<number, Times>

/** Deadlines and sentences both come in order: each is looked at once. */
export function scheduleOf({ sentences }: Text, deadlines: readonly Deadline[]): Schedule {
  const schedule = new Map<number, Times>()
  let sentence = 0
  for (const deadline of deadlines) {
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= deadline.span.start) sentence++
    const times = schedule.get(sentence) ?? {}
    const kind = deadline.kind === 'vague' ? 'vague' : 'firm'
    if (times[kind]?.due === undefined && (times[kind] === undefined || deadline.due !== undefined))
      times[kind] = deadline
    schedule.set(sentence, times)
  }
  return schedule
}

/**
 * The deadline of what is promised in a sentence: a firm one there, or in a neighbour that asks nothing of the
 * customer; else the vague one there.
 */
export function deadlineOf(
  sentence: number,
  schedule: Schedule,
  conditions: Conditions,
): Deadline | undefined {
  const here = schedule.get(sentence)
  if (here?.firm !== undefined || schedule.size === 0) return here?.firm
  for (const step of conditions.isBrief(sentence - 1) ? FARTHER : BESIDE) {
    const firm = schedule.get(sentence + step)?.firm
    if (firm !== undefined && !conditions.isAsked(sentence + step)) return firm
  }
  return here?.vague
}
