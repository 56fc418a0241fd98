/** The way from a record to a value in it. */
export type Path = (string | number)[]

/** A value that is not what the format wants: where in the record, and in words. */
export class Misfit extends Error {
  readonly path: Path = []
}

/** Checks a value and gives it back in its normal form; throws a `Misfit`. Objects are normalised in place. */
export type Shape<T> = (value: unknown) => T

/** Text; a number is taken as its digits. */
export const text: Shape<string> = (value) => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new Misfit(`expected a string, found ${nameOf(value)}`)
}

/** `true` or `false`. */
export const boolean: Shape<boolean> = (value) => {
  if (typeof value === 'boolean') return value
  throw new Misfit(`expected true or false, found ${nameOf(value)}`)
}

/** A number within bounds, both included. */
export function within(low: number, high: number): Shape<number> {
  return (value) => {
    if (typeof value === 'number' && value >= low && value <= high) return value
    throw new Misfit(`expected a number from ${low} to ${high}, found ${nameOf(value)}`)
  }
}

/** One word of a few; `guess` names the one that was meant. */
export function oneOf<T extends string>(
  what: string,
  words: readonly T[],
  guess: (word: string) => string | undefined,
): Shape<T> {
  const known = new Set<unknown>(words)
  return (value) => {
    if (known.has(value)) return value as T
    const expected = `expected ${words.join(' | ')}`
    if (typeof value !== 'string') throw new Misfit(`${expected}, found ${nameOf(value)}`)
    const meant = guess(value)
    throw new Misfit(
      `unknown ${what} "${shorten(value)}", ${expected}${meant ? `; did you mean ${meant}?` : ''}`,
    )
  }
}

/** A list of which every item has the shape. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Misfit(`expected a list, found ${nameOf(value)}`)
    for (let index = 0; index < value.length; index++) value[index] = at(index, item, value[index])
    return value
  }
}

/** An object whose named fields have shapes, some of them required; all other keys are kept and ignored. */
export function object<T>(
  fields: Readonly<Record<string, Shape<unknown>>>,
  required: readonly string[] = [],
): Shape<T> {
  const entries = Object.entries(fields)
  return (value) => {
    if (!isRecord(value)) throw new Misfit(`expected an object, found ${nameOf(value)}`)
    for (const key of required) {
      if (value[key] === undefined || value[key] === null) throw new Misfit(`"${key}" is missing`)
    }
    for (const [key, shape] of entries) {
      const field = value[key]
      if (field === undefined) continue
      if (field === null) delete value[key]
      else value[key] = at(key, shape, field)
    }
    return value as T
  }
}

/** Whether a value is an object with keys: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a message names it. */
export function nameOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? `"${shorten(value)}"` : String(value)
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value
}

function at<T>(key: string | number, shape: Shape<T>, value: unknown): T {
  try {
    return shape(value)
  } catch (error) {
    if (error instanceof Misfit) error.path.unshift(key)
    throw error
  }
}
