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
      conditional:
        conditions.bind(act) || isAskedBehind(act, text, facts.requests) || isNeededBehind(act, text, places),
    }
  })
}

/** «Возместим ужин — пришлите чек», «Проверим. Пришлите номер заказа»: what is asked for behind a promise, in a clause of its sentence or in the next, is what it waits for. */
function isAskedBehind({ to }: Stretch, text: Text, requests: readonly Request[]): boolean {
  const { sentence } = text.words[to - 1]!
  return requests.some(({ kind, span: { start } }) => {
    if (kind === 'other') return false
    const asked = text.wordFrom(start)
    if (asked < to) return false
    const behind = text.words[asked]!.sentence - sentence
    return behind === 0
      ? text.words.slice(to, asked + 1).some(({ border }) => border !== 'none')
      : behind === 1 && !REACHED.has(kind)
  })
}

/** Where somebody can be reached: asked for beside a promise rather than before it. */
const REACHED: ReadonlySet<Request['kind']> = new Set(['phone', 'email', 'name'])

/** «Перенесём. Какое время вам удобно?»: the customer is to choose, or to give something, first. */
const isNeededBehind = ({ to }: Stretch, { words }: Text, places: Places): boolean =>
  places.sentences('needed').has(words[to - 1]!.sentence + 1)

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
