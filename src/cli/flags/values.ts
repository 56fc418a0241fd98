import { InvalidArgumentError } from 'commander'
import { commas } from './commander.ts'

/** A whole number. */
export function whole(value: string): number {
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(value)
}

/** A time, ISO 8601. */
export function moment(value: string): string {
  if (Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It has to be a time: 2026-03-01T10:00:00+03:00.')
  return value
}

/** A day or a time, ISO 8601. */
export function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It has to be a date, 2026-03-01, or a time, 2026-03-01T10:00:00+03:00.')
  return value
}

/** A number of threads to judge in. */
export function threads(value: string): number | 'auto' | 'off' {
  if (value === 'auto' || value === 'off') return value
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a number of threads, "auto" or "off".')
}

/** Endings of files, with the dot whether it was given or not. */
export const ending = (value: string, before: readonly string[] = []): readonly string[] =>
  commas(value, before).map((one) => (one.startsWith('.') ? one : `.${one}`))
