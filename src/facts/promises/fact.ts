import { Places } from '../../phrases/places.ts'
import type { Request, Text, Promise as Told, TurnFact } from '../../types.ts'
import type { Stretch } from '../stretch.ts'
import { actsOf } from './acts.ts'
import { Conditions } from './conditions.ts'
import { deadlineOf, scheduleOf } from './timing.ts'

/** Later action that our side takes on itself: one for each sentence that promises any. */
export const fact: TurnFact<'promises'> = ({ text, facts }, { lexicon }) => {
  const places = new Places(text, lexicon)
  const acts = bySentence(
    actsOf(text, lexicon, places, () => facts.deadlines),
    text,
  )
  if (acts.length === 0) return []
  const conditions = new Conditions(text, lexicon, places, facts.deadlines)
  const schedule = scheduleOf(text, facts.deadlines)
  return acts.map((act): Told => {
    const [first, last] = [text.words[act.from]!, text.words[act.to - 1]!]
    const deadline = deadlineOf(first.sentence, schedule, conditions)
    return {
      span: { start: first.start, end: last.end },
      ...(deadline && { deadline }),
      conditional: conditions.bind(act) || isAskedBehind(act, text, facts.requests),
    }
  })
}

/** «Возместим ужин — пришлите чек»: what is asked for behind a promise, in a clause of its sentence, is what it waits for. */
function isAskedBehind({ to }: Stretch, text: Text, requests: readonly Request[]): boolean {
  const { end } = text.sentences[text.words[to - 1]!.sentence]!
  return requests.some(({ kind, span: { start } }) => {
    if (kind === 'other' || start >= end) return false
    const asked = text.wordFrom(start)
    return asked >= to && text.words.slice(to, asked + 1).some(({ border }) => border !== 'none')
  })
}

/** Acts of one sentence together: «уточню и вернусь». */
function bySentence(acts: readonly Stretch[], { words }: Text): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const act of acts) {
    const last = joined.at(-1)
    if (last && words[last.from]!.sentence === words[act.from]!.sentence) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, act.to) }
    } else joined.push(act)
  }
  return joined
}
