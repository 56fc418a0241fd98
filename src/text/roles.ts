import { joined } from './en/contractions.data.ts'
import { meanings } from './entities/meanings.ts'
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

export const nativeForms: ReadonlySet<string> = new Set(native)

/** Forms of other languages that neither Russian nor English has. */
export const foreignForms: ReadonlySet<string> = new Set(foreign.filter((form) => !nativeForms.has(form)))

const contractions = new Set(Object.keys(joined))

/** Bits of `Role`. */
export function rolesOf(form: string): number {
  let roles = 0
  if (/\d/.test(form) || meanings.get(form)?.begins) roles |= Role.value
  if (foreignForms.has(form)) roles |= Role.foreign
  if (contractions.has(form)) roles |= Role.contraction
  return roles
}
