import { Places } from '../../phrases/places.ts'
import type { Request, Text, Promise as Told, TurnFact } from '../../types.ts'
import { actsOf } from './acts.ts'
import { Conditions } from './conditions.ts'
import { deadlineOf, scheduleOf } from './timing.ts'
import type { Stretch } from './words.ts'

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

/** «Вернём деньги, пришлите фото билета»: what the promise needs is asked for behind it, in its sentence. */
function isAskedBehind({ to }: Stretch, text: Text, requests: readonly Request[]): boolean {
  const last = text.words[to - 1]!
  const { end } = text.sentences[last.sentence]!
  return requests.some(({ span: { start } }) => isBehind(start, last.end, text) && start < end)
}

/** In a clause of its own: not «Проверяем документы». */
const isBehind = (start: number, from: number, text: Text) =>
  start >= from &&
  text.words.slice(text.wordFrom(from), text.wordFrom(start) + 1).some(({ border }) => border !== 'none')

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
