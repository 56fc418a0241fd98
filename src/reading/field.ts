import type { Located } from './located.ts'
import { isRecord, type Path } from './shape.ts'
import { isoTime } from './time.ts'

/**
 * A value in a record of an export, and the way to it. Exports leave out keys, write `null`, and give numbers as strings: whatever
 * is not there is a field without a value, and nothing here throws.
 */
export class Field {
  readonly record: Located
  readonly value: unknown
  readonly #above: Field | undefined
  readonly #steps: Path

  constructor(record: Located, value: unknown, above?: Field, steps: Path = []) {
    this.record = record
    this.value = value
    this.#above = above
    this.#steps = steps
  }

  /** From the record to the field. Most fields are never asked for it. */
  get path(): Path {
    return this.#above ? [...this.#above.path, ...this.#steps] : this.#steps
  }

  /** The field at keys and indices below this one. */
  get(...path: Path): Field {
    let { value } = this
    for (const step of path) {
      if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined
      else value = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined
    }
    return new Field(this.record, value, this, path)
  }

  /** The first of several keys that has a value. */
  any(...keys: readonly string[]): Field {
    for (const key of keys) {
      const field = this.get(key)
      if (field.known) return field
    }
    return keys[0] === undefined ? this : this.get(keys[0])
  }

  /** What stands in it under the first of several keys that has a value, else this field: records come wrapped and bare. */
  within(...keys: readonly string[]): Field {
    const inner = this.any(...keys)
    return inner.known ? inner : this
  }

  /** Whether there is a value: neither missing nor null. */
  get known(): boolean {
    return this.value !== undefined && this.value !== null
  }

  /** A string that is not blank, or a number as its digits. */
  get text(): string | undefined {
    const { value } = this
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }

  /** An id; 0 is nobody's. */
  get id(): string | undefined {
    return this.text === '0' ? undefined : this.text
  }

  /** A number, or a string of one. */
  get number(): number | undefined {
    const number = this.text === undefined ? Number.NaN : Number(this.text)
    return Number.isFinite(number) ? number : undefined
  }

  /** Whether it says yes: `true`, `1`, `"1"`, `"true"`. */
  get yes(): boolean {
    return this.value === true || this.text === '1' || this.text?.toLowerCase() === 'true'
  }

  /** Whether it is one of the words, whatever their case. */
  is(...words: readonly string[]): boolean {
    const text = this.text?.toLowerCase()
    return text !== undefined && words.some((word) => word.toLowerCase() === text)
  }

  /** What a table has for the word, whatever its case: the table's keys have small letters. */
  as<T>(table: Readonly<Record<string, T>>): T | undefined {
    const key = this.text?.toLowerCase()
    return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
  }

  /** ISO 8601, from any of the shapes that times have in exports. */
  get time(): string | undefined {
    const { value } = this
    return typeof value === 'string' || typeof value === 'number' ? isoTime(value) : undefined
  }

  /** The items of a list, or of an object that stands for one: keyed by numbers or ids, counters beside them left out. */
  get items(): readonly Field[] {
    const { value } = this
    if (Array.isArray(value)) return value.map((_, index) => this.get(index))
    if (!isRecord(value)) return []
    return Object.keys(value)
      .map((key) => this.get(key))
      .filter((field) => isRecord(field.value) || Array.isArray(field.value))
  }

  /** The keys of an object. */
  get keys(): readonly string[] {
    return isRecord(this.value) ? Object.keys(this.value) : []
  }
}
