import type { Numbers, Pack, Rows } from '../../phrases/pack/pack.ts'

/** The rows of a pack in the order in which a file has them. */
const ROWS: readonly (keyof Rows)[] = [
  'listOf',
  'nots',
  'notFirst',
  'variants',
  'slots',
  'slotFirst',
  'slotBits',
  'alone',
  'aloneFirst',
  'groups',
  'groupFirst',
]

/** How many bytes a number of a row has. */
const WIDE = 4
const NARROW = 2

/**
 * A pack as a file, low byte first: for each row its length and the bytes of its numbers, the rows, each beginning where a
 * wide number may, then the rest as JSON.
 */
export function toPackFile({ rows, ...rest }: Pack): Buffer {
  const all = ROWS.map((name) => rows[name])
  const head = all.flatMap((row) => [row.length, row.BYTES_PER_ELEMENT])
  return Buffer.concat([
    written(head, WIDE),
    ...all.map((row) => written([...row], row.BYTES_PER_ELEMENT)),
    Buffer.from(JSON.stringify(rest)),
  ])
}

/** The pack of such a file; its rows are windows into the file's bytes. */
export function fromPackFile(file: Buffer): Pack {
  const head = read(file, 0, ROWS.length * 2, WIDE)
  let end = head.byteLength
  const rows = ROWS.map((name, at) => {
    const [length, width] = [head[at * 2]!, head[at * 2 + 1]!]
    const row = read(file, end, length, width)
    end += padded(length * width)
    return [name, row] as const
  })
  return { ...JSON.parse(file.toString('utf8', end)), rows: Object.fromEntries(rows) }
}

const padded = (bytes: number) => Math.ceil(bytes / WIDE) * WIDE

function written(numbers: readonly number[], width: number): Buffer {
  const bytes = Buffer.alloc(padded(numbers.length * width))
  for (const [at, number] of numbers.entries()) {
    if (width === NARROW) bytes.writeUInt16LE(number, at * width)
    else bytes.writeInt32LE(number, at * width)
  }
  return bytes
}

function read(file: Buffer, start: number, length: number, width: number): Numbers {
  const isLowFirst = new Uint8Array(Int32Array.of(1).buffer)[0] === 1
  const from = file.byteOffset + start
  const isWindow = isLowFirst && from % width === 0
  if (width === NARROW) {
    if (isWindow) return new Uint16Array(file.buffer, from, length)
    return Uint16Array.from({ length }, (_, at) => file.readUInt16LE(start + at * width))
  }
  if (isWindow) return new Int32Array(file.buffer, from, length)
  return Int32Array.from({ length }, (_, at) => file.readInt32LE(start + at * width))
}
