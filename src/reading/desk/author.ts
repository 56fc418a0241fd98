import type { Author } from '../../types.ts'
import type { Field } from '../field.ts'

/** Keys that products give a person's whole name, its parts, and the address. */
const NAMES = ['name', 'full_name', 'fullName', 'display_name']
const FIRST = ['first', 'first_name', 'firstName', 'firstname']
const LAST = ['last', 'last_name', 'lastName', 'lastname']
const EMAILS = ['email', 'address']

/** The person that an object in an export is. */
export function authorOf(person: Field): Author {
  return { id: person.get('id').text, name: nameOf(person), email: person.any(...EMAILS).text }
}

function nameOf(person: Field): string | undefined {
  const parts = [person.any(...FIRST).text, person.any(...LAST).text].filter((part) => part !== undefined)
  return person.any(...NAMES).text ?? (parts.join(' ') || undefined)
}
