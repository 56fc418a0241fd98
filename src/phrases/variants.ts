import { FIRST_STEP, type Pack } from './pack.ts'

/** The variants of a pack one after the other, in one row of numbers. */
export interface Variants {
  /** All steps of all variants. */
  readonly steps: Int32Array
  /** Where each variant's steps begin in the row; one more than there are variants. */
  readonly first: Int32Array
  /** The place in the row of the step that a variant is looked up by. */
  readonly rarest: Int32Array
  readonly phrase: Int32Array
}

export function toVariants({ variants }: Pack): Variants {
  const count = variants.length
  const first = new Int32Array(count + 1)
  variants.forEach((variant, place) => {
    first[place + 1] = first[place]! + variant.length - FIRST_STEP
  })
  const row: Variants = {
    steps: new Int32Array(first[count]!),
    first,
    rarest: new Int32Array(count),
    phrase: new Int32Array(count),
  }
  variants.forEach((variant, place) => {
    const start = first[place]!
    for (let step = FIRST_STEP; step < variant.length; step++) {
      row.steps[start + step - FIRST_STEP] = variant[step]!
    }
    row.rarest[place] = start + variant[1]! - FIRST_STEP
    row.phrase[place] = variant[0]!
  })
  return row
}
