import { Field } from './field.ts'

/** The page that records came on, with the lists of what they refer to by id: users, say. */
export class Page extends Field {
  readonly #lists = new Map<string, ReadonlyMap<string, Field>>()

  /** The item of a list with an id. */
  find(list: string, id: string | undefined): Field | undefined {
    if (id === undefined) return undefined
    let items = this.#lists.get(list)
    if (!items) {
      items = new Map(this.get(list).items.map((item) => [item.get('id').text ?? '', item]))
      this.#lists.set(list, items)
    }
    return items.get(id)
  }
}
