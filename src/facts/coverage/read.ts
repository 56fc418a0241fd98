import type { Said } from './given.ts'
import type { Overlap } from './overlap.ts'
import type { Subject } from './subjects.ts'

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
export const forSome = ({ subjects, overlaps, ...read }: Read, chosen: readonly number[]): Read => ({
  ...read,
  subjects: chosen.map((index) => subjects[index]!),
  overlaps: chosen.map((index) => overlaps[index]!),
})
