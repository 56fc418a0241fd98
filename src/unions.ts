/** Things, by their numbers, of which some turn out to be one. */
export class Unions {
  readonly #parents: number[]

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index)
  }

  /** Takes two for one. */
  unite(one: number, other: number): void {
    this.#parents[this.#rootOf(one)] = this.#rootOf(other)
  }

  /** For each thing the number that stands for all that are one with it. */
  roots(): readonly number[] {
    return this.#parents.map((_, index) => this.#rootOf(index))
  }

  #rootOf(index: number): number {
    let root = index
    while (this.#parents[root] !== root) root = this.#parents[root]!
    this.#parents[index] = root
    return root
  }
}
