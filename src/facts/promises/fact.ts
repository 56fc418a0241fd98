import type { Text, Promise as Told, TurnFact } from '../../types.ts'
import { type Act, actsOf } from './acts.ts'
import { isConditional } from './conditions.ts'
import { deadlineOf } from './timing.ts'

/** Later action that our side takes on itself: one for each sentence that promises any. */
export const fact: TurnFact<'promises'> = ({ text, facts }, { lexicon }) => {
  const promises: Told[] = []
  for (const act of bySentence(
    actsOf(text, lexicon, () => facts.deadlines),
    text,
  )) {
    const { sentence } = text.words[act.from]!
    const deadline = deadlineOf(sentence, text, facts.deadlines, lexicon)
    promises.push({
      span: { start: text.words[act.from]!.start, end: text.words[act.to - 1]!.end },
      ...(deadline && { deadline }),
      conditional: isConditional(act, text, lexicon),
    })
  }
  return promises
}

/** Acts of one sentence together: «уточню и вернусь». */
function bySentence(acts: readonly Act[], { words }: Text): readonly Act[] {
  const joined: Act[] = []
  for (const act of acts) {
    const last = joined.at(-1)
    if (last && words[last.from]!.sentence === words[act.from]!.sentence) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, act.to) }
    } else joined.push(act)
  }
  return joined
}
