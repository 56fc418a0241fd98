import type { Lexeme } from '../../types.ts'
import type { Opaque } from '../draft.ts'
import type { Entry } from './vocabulary.ts'

/** The word that stands for whatever an opaque stretch holds. */
export const OPAQUE_ENTRIES = {
  link: opaqueEntry('<link>'),
  email: opaqueEntry('<email>'),
  placeholder: opaqueEntry('<placeholder>'),
  code: opaqueEntry('<code>'),
  comment: opaqueEntry('<code>'),
  tag: opaqueEntry('<code>'),
} satisfies Record<Opaque['kind'], Entry>

function opaqueEntry(form: string): Entry {
  const none: ReadonlySet<never> = new Set<never>()
  const lexeme: Lexeme = {
    form,
    lemmas: [form],
    topics: [form],
    is: none,
    may: none,
    known: true,
    stop: true,
  }
  return { spelling: form, lexeme, roles: 0 }
}
