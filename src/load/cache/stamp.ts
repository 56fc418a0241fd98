import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** What tells that a file changed. */
export type Strategy = 'metadata' | 'content'

/** The same for a file that did not change: its time and size, or a hash of its bytes. A file that cannot be read throws. */
export function stampOf(path: string, strategy: Strategy): string {
  if (strategy === 'content') return hashOf(path)
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs}:${size}`
}

const PIECE = 256 * 1024

function hashOf(path: string): string {
  const hash = createHash('sha256')
  const bytes = Buffer.allocUnsafe(PIECE)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const length = readSync(file, bytes, 0, PIECE, null)
      hash.update(bytes.subarray(0, length))
      if (length < PIECE) return hash.digest('base64url')
    }
  } finally {
    closeSync(file)
  }
}
