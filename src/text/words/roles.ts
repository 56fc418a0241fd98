import { joined } from '../en/contractions.data.ts'
import { MEANINGS } from '../entities/meanings.ts'
import { foreign, native } from './markers.data.ts'

/** What a form can be to a finder: without such a word in the text it has nothing to find. */
export const Role = {
  /** Has a digit, or may begin a date or an amount. */
  value: 1 << 0,
  /** Common in a language that is neither Russian nor English. */
  foreign: 1 << 1,
  /** Two English words written as one: `dont`. */
  contraction: 1 << 2,
} as const

export const NATIVE_FORMS: ReadonlySet<string> = new Set(native)

/** Forms of other languages that neither Russian nor English has. */
export const FOREIGN_FORMS: ReadonlySet<string> = new Set(foreign.filter((form) => !NATIVE_FORMS.has(form)))

const CONTRACTIONS = new Set(Object.keys(joined))

/** Bits of `Role`. */
export function rolesOf(form: string): number {
  let roles = 0
  if (/\d/.test(form) || MEANINGS.get(form)?.begins) roles |= Role.value
  if (FOREIGN_FORMS.has(form)) roles |= Role.foreign
  if (CONTRACTIONS.has(form)) roles |= Role.contraction
  return roles
}
