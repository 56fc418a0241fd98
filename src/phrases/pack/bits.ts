/** The bits of keys whose bit is among the first 32, together. Every key has one of 64. */
export function lowBits(keys: readonly number[]): number {
  let bits = 0
  for (const key of keys) if ((key & 32) === 0) bits |= 1 << (key & 31)
  return bits
}

/** The bits of the others. */
export function highBits(keys: readonly number[]): number {
  let bits = 0
  for (const key of keys) if ((key & 32) !== 0) bits |= 1 << (key & 31)
  return bits
}
