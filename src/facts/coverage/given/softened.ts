import { Evidence } from './evidence.ts'

/** «Такой возможности нет, но мы работаем над этим»: what softens a refusal, in its sentence or going on from it, promises nothing to other questions. */
export function withoutSoftening(evidence: Int32Array, going: Uint8Array): Int32Array {
  if (evidence.every((given) => (given & Evidence.refusal) === 0)) return evidence
  let refused = false
  return evidence.map((given, at) => {
    refused = (given & Evidence.refusal) !== 0 || (refused && going[at] === 1)
    return refused ? given & ~SOFT : given
  })
}

const SOFT = Evidence.deferral | Evidence.passed
