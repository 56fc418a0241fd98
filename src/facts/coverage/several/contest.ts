import type { Question } from '../../../types.ts'
import type { Said } from '../said.ts'
import type { Overlap } from '../subject/overlap.ts'

/** Questions that each want an answer of their own, and what a message of ours has for them all. */
export interface Contest {
  readonly questions: readonly Question[]
  /** How its sentences touch each question. */
  readonly overlaps: readonly Overlap[]
  /** Of each question's terms, as bits, those that no other has. */
  readonly own: readonly number[]
  readonly said: Said
  /** What each sentence gives. */
  readonly evidence: Int32Array
  /** 1 for a sentence that only goes on with the one before. */
  readonly going: Uint8Array
  /** 1 for a sentence that holds in one case only. */
  readonly cases: Uint8Array
}
