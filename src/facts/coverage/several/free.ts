import type { Answer } from '../answer.ts'
import { Evidence } from '../given/evidence.ts'
import type { Contest } from './contest.ts'

/** What is left of a reply once each question has taken the sentence that is about it; `owners` and `taken` go on to be filled. */
export interface Rest extends Contest {
  /** Found in sentences about the questions themselves. */
  readonly answers: readonly Answer[]
  /** For each sentence the question that it answers; -1: none. */
  readonly owners: Int32Array
  readonly paragraphs: Int32Array
  /** Paragraphs that answer something. */
  readonly taken: Set<number>
  /** The number of the block of each sentence. */
  readonly blocks: Int32Array
}

/** Evidence that covers whatever was asked when its sentence is about no other question. */
export const GENERAL = Evidence.deferral | Evidence.privately | Evidence.askback | Evidence.elsewhere

/** Takes a sentence for a question, with those that only go on with it: «Да, можно. Для этого нажмите …» */
export function claim(index: number, at: number, { owners, going, paragraphs, evidence }: Rest): void {
  owners[at] = index
  for (let next = at + 1; going[next] === 1 && paragraphs[next] === paragraphs[at]; next++) {
    if (owners[next]! >= 0 || (evidence[next]! & (GENERAL | Evidence.refusal)) !== 0) return
    owners[next] = index
  }
}
