import { Field } from '../field.ts'
import type { Located } from '../located.ts'

/** Lists of a file by the ids of their items; made once a list, however many records ask. */
type Indexes = WeakMap<object, ReadonlyMap<string, Field>>

/** The page that records came on, with the lists of what they refer to by id: users, say. */
export class Page extends Field {
  readonly #indexes: Indexes

  constructor(record: Located, value: unknown, indexes: Indexes = new WeakMap()) {
    super(record, value)
    this.#indexes = indexes
  }

  /** The item of a list with an id. */
  find(list: string, id: string | undefined): Field | undefined {
    const field = this.get(list)
    const { value } = field
    if (id === undefined || typeof value !== 'object' || value === null) return undefined
    let index = this.#indexes.get(value)
    if (!index) {
      index = new Map(field.items.map((item) => [item.get('id').text ?? '', item]))
      this.#indexes.set(value, index)
    }
    return index.get(id)
  }
}
