import type { Pack, Rows } from '../../phrases/pack.ts'

/** The rows of a pack in the order in which a file has them. */
const ROWS: readonly (keyof Rows)[] = [
  'listOf',
  'nots',
  'notFirst',
  'steps',
  'variants',
  'slots',
  'slotFirst',
  'slotBits',
  'alone',
  'aloneFirst',
  'groups',
  'groupFirst',
]

/** A pack as a file: the lengths of its rows, the rows (32 bits a number, low byte first), then the rest as JSON. */
export function toPackFile({ rows, ...rest }: Pack): Buffer {
  const numbers = [...ROWS.map((name) => rows[name].length), ...ROWS.flatMap((name) => [...rows[name]])]
  const head = Buffer.alloc(numbers.length * 4)
  for (const [at, number] of numbers.entries()) head.writeInt32LE(number, at * 4)
  return Buffer.concat([head, Buffer.from(JSON.stringify(rest))])
}

/** The pack of such a file; its rows are windows into the file's bytes. */
export function fromPackFile(file: Buffer): Pack {
  const numbers = numbersOf(file)
  let end = ROWS.length
  const rows = ROWS.map((name, at) => {
    const start = end
    end += numbers[at]!
    return [name, numbers.subarray(start, end)] as const
  })
  return { ...JSON.parse(file.toString('utf8', end * 4)), rows: Object.fromEntries(rows) }
}

function numbersOf(file: Buffer): Int32Array {
  const count = file.length >> 2
  const isLowFirst = new Uint8Array(Int32Array.of(1).buffer)[0] === 1
  if (isLowFirst && file.byteOffset % 4 === 0) return new Int32Array(file.buffer, file.byteOffset, count)
  return Int32Array.from({ length: count }, (_, at) => file.readInt32LE(at * 4))
}
