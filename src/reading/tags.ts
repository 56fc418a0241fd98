import type { Field } from './field.ts'

/** The tags of a list, be they words or objects with a name; undefined: there are none. */
export function tagsOf(list: Field): readonly string[] | undefined {
  if (!Array.isArray(list.value)) return undefined
  const tags = list.value.flatMap((_, index) => {
    const tag = list.get(index)
    return tag.text ?? tag.any('name', 'tag').text ?? []
  })
  return tags.length > 0 ? tags : undefined
}
