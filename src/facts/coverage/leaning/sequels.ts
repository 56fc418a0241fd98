import type { Lexicon } from '../../../types.ts'
import type { Answer } from '../answer.ts'
import { type Asked, stands } from '../asked.ts'
import { Evidence } from '../given/evidence.ts'
import type { Overlap } from '../subject/overlap.ts'

/** «Хочу сменить фамилию. Сколько это стоит?»: a wish told for the sake of the question behind it, which names no thing of its own. */
export function leadsUp(index: number, asked: readonly Asked[], overlaps: readonly Overlap[]): boolean {
  const [{ question, turn }, next] = [asked[index]!, asked[index + 1]]
  if (question.kind !== 'request' || next === undefined || next.turn !== turn) return false
  return next.question.kind === 'question' && overlaps[index + 1]!.things === 0
}

/** «… и если да»: after a no there is nothing left to ask; «… а если нет»: nor after a yes. */
export function isSettled(one: Asked, before: Answer, evidence: Int32Array, lexicon: Lexicon): boolean {
  if (isNo(before, evidence)) return stands('ifso', one, lexicon, LEAD)
  return before.state === 'answered' && stands('ifnot', one, lexicon, LEAD)
}

/** Characters that may stand between «если да» and the question. */
const LEAD = 8

function isNo({ sentences }: Answer, evidence: Int32Array): boolean {
  return sentences.some((at) => (evidence[at]! & (Evidence.no | Evidence.refusal)) !== 0)
}
