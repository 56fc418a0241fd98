/** No such transition. */
export const MISSING = -1

/** Ends a key; its payload follows. */
const SEPARATOR = 1
const LEAF = 0x80000000

/**
 * A word graph as dawgdic writes it (little-endian: count, units, count, guide), its keys in windows-1251.
 * Nodes are indices of units; the root is 0.
 */
export interface Automaton {
  /** The node reached by one byte, or `MISSING`. */
  follow(node: number, byte: number): number
  /** The node reached by a text, or `MISSING`. */
  walk(node: number, text: string): number
  /** The number stored at a node, or `MISSING`. */
  value(node: number): number
  /** All payloads stored at a node, `width` 16-bit numbers each, one after another. */
  payloads(node: number, width: number): number[]
}

/** Reads a graph in place, without copying it if it begins on a multiple of four bytes. */
export function openAutomaton(file: Uint8Array): Automaton {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const units = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, size)
  const guide = bytes.subarray(4 + size * 4 + 4)

  const child = (node: number): number => {
    const unit = units[node]!
    return node ^ ((unit >>> 10) << ((unit & 0x200) >>> 6))
  }

  const follow = (node: number, byte: number): number => {
    const next = child(node) ^ byte
    return (units[next]! & (LEAF | 0xff)) === byte ? next : MISSING
  }

  const walk = (node: number, text: string): number => {
    let at = node
    for (let index = 0; index < text.length && at !== MISSING; index++) {
      const byte = encode(text.charCodeAt(index))
      at = byte === MISSING ? MISSING : follow(at, byte)
    }
    return at
  }

  const value = (node: number): number => {
    if ((units[node]! & 0x100) === 0) return MISSING
    return units[child(node)]! & 0x7fffffff
  }

  const payloads = (node: number, width: number): number[] => {
    const found: number[] = []
    const start = follow(node, SEPARATOR)
    if (start !== MISSING) collect(start, [], width * 2, found)
    return found
  }

  const collect = (node: number, path: number[], length: number, found: number[]): void => {
    if (path.length === length) {
      for (let index = 0; index < length; index += 2) {
        found.push(((path[index]! ^ 1) << 6) + (path[index + 1]! >> 1))
      }
      return
    }
    let byte = guide[node * 2]!
    while (byte !== 0) {
      const next = follow(node, byte)
      if (next === MISSING) return
      path.push(byte)
      collect(next, path, length, found)
      path.pop()
      byte = guide[next * 2 + 1]!
    }
  }

  return { follow, walk, value, payloads }
}

/** A UTF-16 unit in windows-1251, or `MISSING` where no Russian word has it. */
export function encode(unit: number): number {
  if (unit >= 0x430 && unit <= 0x44f) return unit - 0x430 + 0xe0
  if (unit > SEPARATOR && unit < 0x80) return unit
  if (unit >= 0x410 && unit < 0x430) return unit - 0x410 + 0xc0
  return unit === 0x451 ? 0xb8 : MISSING
}
