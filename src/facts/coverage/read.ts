import type { Said } from './said.ts'
import type { Overlap } from './subject/overlap.ts'
import type { Subject } from './subject/subjects.ts'

/** A message of ours, read for some questions. */
export interface Read {
  readonly said: Said
  /** What each of its sentences gives. */
  readonly evidence: Int32Array
  /** What each question is about. */
  readonly subjects: readonly Subject[]
  /** How its sentences touch each. */
  readonly overlaps: readonly Overlap[]
}

/** The same for some of the questions. */
export const forSome = ({ said, evidence, subjects, overlaps }: Read, chosen: readonly number[]): Read => ({
  said,
  evidence,
  subjects: chosen.map((index) => subjects[index]!),
  overlaps: chosen.map((index) => overlaps[index]!),
})
