import { Evidence } from '../given/evidence.ts'
import type { Rest } from './free.ts'
import { opensAnother } from './others.ts'

/**
 * The sentence whose «да» or «нет» belongs to this question: the first asked for yes or no takes the first of them, the others
 * what comes after it or after all earlier answers; or whose bare verb says who. A sentence may answer two: "We do, and no: walk in."
 */
export function opener(index: number, rest: Rest): number {
  const { questions, answers, owners, overlaps, evidence } = rest
  const { type } = questions[index]!
  if (type === 'who') return evidence.findIndex((bits) => (bits & WHO) === WHO)
  if (type !== 'yesno') return -1
  const used = answers.flatMap(({ sentences }, place) =>
    questions[place]!.type === 'yesno' ? sentences : [],
  )
  const later = questions.findIndex(({ type }) => type === 'yesno') < index
  const done = later
    ? Math.max(...answers.slice(0, index).map(({ sentences }) => sentences[0] ?? evidence.length))
    : -1
  const first = evidence.findIndex((bits) => (bits & Evidence.opener) !== 0)
  return evidence.findIndex((bits, at) => {
    const plainly = at > Math.min(done, first) ? Evidence.opener | Evidence.stands : Evidence.stands
    if ((bits & plainly) === 0) return false
    const both = (bits & BOTH) === BOTH
    if (used.filter((one) => one === at).length > Number(both)) return false
    const owner = owners[at]!
    const twice = overlaps[owner]?.hits[at] !== 0
    const own =
      owner < 0 ||
      owner === index ||
      both ||
      (twice &&
        evidence.length <= questions.length &&
        (bits & Evidence.compound) !== 0 &&
        overlaps[index]!.content[at]! <= BRIEF)
    return own && !opensAnother(index, at, rest)
  })
}

const WHO = Evidence.stands | Evidence.who

const BOTH = Evidence.stands | Evidence.no | Evidence.compound

/** Content words of a sentence that has room for two short answers. */
const BRIEF = 8
