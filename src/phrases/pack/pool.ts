/** Values told apart by a name, each with its place. */
export class Pool<Value> {
  readonly all: Value[] = []
  readonly #places = new Map<string, number>()
  readonly #name: (value: Value) => string

  constructor(name: (value: Value) => string) {
    this.#name = name
  }

  add(value: Value): number {
    const name = this.#name(value)
    const known = this.#places.get(name)
    if (known !== undefined) return known
    this.#places.set(name, this.all.length)
    return this.all.push(value) - 1
  }
}
