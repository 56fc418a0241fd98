import type { LintMessage } from '../types.ts'
import { isError } from './problem.ts'

/** How many findings something has; and how often each name that is counted along. */
export class Tally {
  errors = 0
  warnings = 0
  readonly threads = new Set<string>()
  readonly #names = new Map<string, number>()

  get findings(): number {
    return this.errors + this.warnings
  }

  add(message: LintMessage, thread: string, name: string): void {
    if (isError(message)) this.errors++
    else this.warnings++
    this.threads.add(thread)
    this.#names.set(name, (this.#names.get(name) ?? 0) + 1)
  }

  /** The names counted along, most frequent first. */
  names(): [name: string, count: number][] {
    return [...this.#names].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
  }
}

/** Tallies by some property of the findings. */
export class Tallies {
  readonly #all = new Map<string, Tally>()

  of(key: string): Tally {
    const known = this.#all.get(key)
    if (known) return known
    const tally = new Tally()
    this.#all.set(key, tally)
    return tally
  }

  /** Most findings first. */
  sorted(): [key: string, tally: Tally][] {
    return [...this.#all].sort((a, b) => b[1].findings - a[1].findings || compare(a[0], b[0]))
  }
}

/** By code units: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
