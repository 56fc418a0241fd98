import type { Field } from '../field.ts'

/** Keys that products give the name of a tag, a label, a topic. */
const NAMES = ['name', 'title', 'value', 'tag']

/** A name: a word, an object that has one, or one that has it in several languages, of which the first counts. */
export function nameIn(field: Field): string | undefined {
  if (field.text !== undefined) return field.text
  const name = field.any(...NAMES)
  if (name.known) return nameIn(name)
  return field.keys.map((language) => field.get(language).text).find((text) => text !== undefined)
}

/** The names in a list, of tags for one; undefined: there are none. */
export function namesIn(list: Field): readonly string[] | undefined {
  const names = list.items.flatMap((item) => nameIn(item) ?? [])
  return names.length > 0 ? names : undefined
}
