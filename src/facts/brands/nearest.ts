import { distance } from '../../text/distance.ts'
import type { Form } from './forms.ts'
import type { Name } from './names.ts'

/** The form that differs in the fewest letters, `most` at most; a name that begins otherwise has to be long. */
export function nearest(form: string, { forms }: Name, most: number): Form | undefined {
  let best: Form | undefined
  let least = most + 1
  for (const one of forms) {
    if (Math.abs(one.form.length - form.length) >= least) continue
    const far = distance(form, one.form)
    if (one.form[0] !== form[0] && one.form.length < (far > 1 ? FIRST : SECOND)) continue
    if (far < least || (far === least && best && shared(one.form, form) > shared(best.form, form))) {
      least = Math.min(least, far)
      best = one
    }
  }
  return least <= most ? best : undefined
}

/** Shorter names are known by their first letter where two others are wrong. */
export const FIRST = 8

/** The same where one is. */
const SECOND = 6

/** Letters at the end that two words share. */
function shared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count++
  return count
}
