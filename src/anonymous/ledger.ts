/** Who and what got which stand-in: each value one, and no two the same, for as long as a run is. */
export class Ledger {
  readonly #kinds = new Map<string, Map<string, string>>()
  readonly #taken = new Set<string>()
  readonly #counts = new Map<string, number>()

  /** The stand-in of a value; `make` is asked with 1, 2, 3 … until what it makes is new, a hundred times at most. */
  of(kind: string, value: string, make: (count: number) => string): string {
    const kept = this.#kind(kind)
    const met = kept.get(value)
    if (met !== undefined) return met
    let made = ''
    for (let tries = 0; tries < 100; tries++) {
      const count = (this.#counts.get(kind) ?? 0) + 1
      this.#counts.set(kind, count)
      made = make(count)
      if (made !== value && !this.#taken.has(`${kind} ${made}`)) break
    }
    kept.set(value, made)
    this.#taken.add(`${kind} ${made}`)
    return made
  }

  #kind(kind: string): Map<string, string> {
    const kept = this.#kinds.get(kind) ?? new Map<string, string>()
    this.#kinds.set(kind, kept)
    return kept
  }
}
