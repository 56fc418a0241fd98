/**
 * Names a finding by what it says rather than where: rule, words, and the thread or template. It survives moved lines,
 * changed case and changed white space. 16 hexadecimal digits (64-bit FNV-1a, in two halves).
 */
export function fingerprint(ruleId: string, words: string, thread: string | undefined): string {
  const normalised = words.toLowerCase().replace(/\s+/gu, ' ').trim()
  return hash(`${ruleId}\u0000${normalised}\u0000${thread ?? ''}`)
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

function hash(text: string): string {
  let forward = OFFSET
  let backward = OFFSET
  for (let i = 0, j = text.length - 1; j >= 0; i++, j--) {
    forward = Math.imul(forward ^ text.charCodeAt(i), PRIME)
    backward = Math.imul(backward ^ text.charCodeAt(j), PRIME)
  }
  return hex(forward) + hex(backward)
}

/** Byte by byte: V8 writes whole halves, which are beyond its small integers, many times as slowly. */
const hex = (half: number) =>
  BYTES[half >>> 24]! + BYTES[(half >>> 16) & 255]! + BYTES[(half >>> 8) & 255]! + BYTES[half & 255]!

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
