import { joined, stumps, suffixes } from './contractions.data.ts'

/** A word that falls in two: the stem is `length` characters of it, whatever it stands for. */
export interface Split {
  readonly length: number
  readonly stem: string
  readonly suffix: string
}

const WRITTEN = new Map(Object.entries(joined))
const STEMS = new Map(Object.entries(stumps))

/** The parts of `we'd`, `can't` and `dont`; undefined: the form is no contraction. */
export function splitContraction(form: string): Split | undefined {
  const whole = WRITTEN.get(form)
  if (whole !== undefined) return split(form, whole[0], whole[1])
  for (const suffix of suffixes) {
    if (form.length > suffix.length && form.endsWith(suffix))
      return split(form, form.length - suffix.length, suffix)
  }
  return undefined
}

function split(form: string, length: number, suffix: string): Split {
  const stem = form.slice(0, length)
  return { length, stem: suffix === "n't" ? (STEMS.get(stem) ?? stem) : stem, suffix }
}
