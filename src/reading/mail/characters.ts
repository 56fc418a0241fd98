/** The characters that bytes stand for, and the byte where each UTF-16 unit begins. */
export interface Characters {
  readonly text: string
  readonly places: Uint32Array
}

/** The characters of a body as it is sent; undefined: bytes and characters cannot be laid side by side. */
export function charactersOf(body: Uint8Array, transfer: string, charset: string): Characters | undefined {
  if (/base64/i.test(transfer)) return undefined
  const { bytes, places } = /quoted-printable/i.test(transfer)
    ? unquoted(body)
    : { bytes: body, places: undefined }
  const text = decoded(bytes, charset)
  if (text === undefined) return undefined
  const starts = text.length === bytes.length ? undefined : unitStarts(text, bytes)
  const unit = (index: number) => starts?.[index] ?? index
  return {
    text,
    places: Uint32Array.from({ length: text.length }, (_, index) => places?.[unit(index)] ?? unit(index)),
  }
}

function decoded(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes)
    return text.length === bytes.length || /^utf-?8$/i.test(charset) ? text : undefined
  } catch {
    return undefined
  }
}

/** Undoes quoted-printable. */
function unquoted(body: Uint8Array): { readonly bytes: Uint8Array; readonly places: Uint32Array } {
  const bytes = new Uint8Array(body.length)
  const places = new Uint32Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; ) {
    let byte = body[at]!
    let size = 1
    if (byte === EQUALS) {
      const soft = softBreak(body, at + 1)
      if (soft > 0) {
        at += 1 + soft
        continue
      }
      const code = Number.parseInt(String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0), 16)
      if (code >= 0) {
        byte = code
        size = 3
      }
    }
    bytes[length] = byte
    places[length++] = at
    at += size
  }
  return { bytes: bytes.subarray(0, length), places: places.subarray(0, length) }
}

const EQUALS = 0x3d
const FEED = 0x0a

/** The length of a line break, with the space before it, that begins here; 0: none does. */
function softBreak(body: Uint8Array, from: number): number {
  let at = from
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0d) at++
  return body[at] === FEED ? at + 1 - from : 0
}

/** Where each unit of a text begins in its UTF-8 bytes; a byte that is none of UTF-8's is one sign of its own. */
function unitStarts(text: string, bytes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(text.length)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!
    starts[index] = at
    if (code > 0xffff) starts[++index] = at
    at += code === 0xfffd && bytes[at] !== 0xef ? 1 : sizeOf(code)
  }
  return starts
}

function sizeOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
