import type { Question } from '../../../types.ts'
import { plain } from '../answer.ts'
import { Evidence } from '../given/evidence.ts'
import type { Rest } from './free.ts'

/** «Да, за 3 дня», "$79, and the warranty stays": a value in a sentence that answers a question of another type. */
export function besideAnother(index: number, { questions, overlaps, owners, evidence }: Rest): number {
  const question = questions[index]!
  const kind = VALUES.find((bits) => (bits & plain(question)) !== 0)
  if (kind === undefined || question.kind !== 'question') return -1
  const { content } = overlaps[index]!
  return evidence.findIndex((bits, at) => {
    const owner = questions[owners[at]!]
    if (owner === undefined || (bits & kind) === 0 || (bits & exactly(question, owner)) === 0) return false
    const brief = content[at]! <= BRIEF || (bits & Evidence.compound) !== 0
    return brief && (plain(owner) & kind) === 0
  })
}

/** «Сколько стоит и за сколько дней сделаете» is answered by a day too, «сколько длится» is not. */
function exactly({ type }: Question, owner: Question): number {
  if (type === 'when') return Evidence.dated
  if (type === 'howmuch') return Evidence.priced
  return owner.type === 'howmuch' ? Evidence.howlong | Evidence.when : Evidence.howlong
}

/** Content words of a sentence in which a value hardly has room to be about anything else: «Доставим завтра за 300 рублей». */
const BRIEF = 4

const VALUES = [Evidence.dated, Evidence.counted] as const
