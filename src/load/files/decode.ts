import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** How a file's bytes stand for text. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'
  /** Begins with a byte order mark, which is not part of the text. */
  readonly mark: boolean
}

/** The file's bytes are not text. */
export class NotText extends Error {
  override readonly name = 'NotText'
}

/** No permission, gone since it was found, or not text: the file's matter, not the run's. */
export const isUnreadable = (error: unknown): error is Error =>
  error instanceof NotText || (error instanceof Error && 'syscall' in error)

/** The text of a file, without its byte order mark; line breaks stay as they are. Throws `NotText`. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes, true)
  const text = encoding.name === 'utf-8' ? utf8(bytes, encoding) : decoder(encoding).decode(bytes)
  return { text, encoding }
}

/** The same for a file that is read piece by piece; its beginning tells the encoding. */
export function* decodePieces(chunks: Iterable<Uint8Array>): Generator<string> {
  let decoding: TextDecoder | undefined
  for (const chunk of chunks) {
    decoding ??= decoder(encodingOf(chunk, false))
    const text = decoding.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoding?.decode() ?? ''
  if (rest !== '') yield rest
}

/** The bytes of a text in the encoding that its file had: what `--fix` writes. Undefined: it has no such signs. */
export function encode(text: string, { name, mark }: Encoding): Uint8Array | undefined {
  const whole = mark ? `\uFEFF${text}` : text
  if (name === 'utf-8') return Buffer.from(whole, 'utf8')
  if (name === 'utf-16le') return Buffer.from(whole, 'utf16le')
  if (name === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16()
  const signs = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const codes = new Map(Array.from(signs, (sign, byte) => [sign, byte]))
  const bytes = Array.from(whole, (sign) => codes.get(sign) ?? -1)
  return bytes.includes(-1) ? undefined : Uint8Array.from(bytes)
}

/** How many bytes tell the encoding. */
const SAMPLE = 65_536

function encodingOf(bytes: Uint8Array, whole: boolean): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', mark: true }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', mark: true }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', mark: true }
  const sample = bytes.subarray(0, SAMPLE)
  if (sample.includes(0)) return { name: wideOf(sample), mark: false }
  if (isUtf8(whole ? bytes : complete(bytes)) || !isCyrillic(sample)) return { name: 'utf-8', mark: false }
  return { name: 'windows-1251', mark: false }
}

/** UTF-16 without a mark: nearly every other byte is small and the same: 0 for Latin signs, 4 for Cyrillic ones. */
function wideOf(sample: Uint8Array): 'utf-16le' | 'utf-16be' {
  const small = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!
    if (byte === 0 || byte === 4 || byte === 0x20) small[at % 2]!++
  }
  const [even = 0, odd = 0] = small
  const half = sample.length / 2
  if (odd > half * 0.9 && even < half * 0.6) return 'utf-16le'
  if (even > half * 0.9 && odd < half * 0.6) return 'utf-16be'
  throw new NotText('The file is not text: it has NUL bytes.')
}

/** Whether bytes above ASCII are mostly Russian letters as windows-1251 has them, and stand side by side as in words. */
function isCyrillic(sample: Uint8Array): boolean {
  let high = 0
  let letters = 0
  let pairs = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!
    if (byte < 0x80) continue
    high++
    if (byte < 0xc0 && byte !== 0xa8 && byte !== 0xb8) continue
    letters++
    if (sample[at + 1]! >= 0xe0) pairs++
  }
  return letters > high * 0.8 && pairs > letters * 0.5
}

/** Without the last sign when a chunk's border cuts it. */
function complete(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && end > bytes.length - 4 && bytes[end - 1]! >= 0x80 && bytes[end - 1]! < 0xc0) end--
  return bytes.subarray(0, end > 0 && bytes[end - 1]! >= 0xc0 ? end - 1 : bytes.length)
}

function decoder({ name }: Encoding): TextDecoder {
  return new TextDecoder(name)
}

function utf8(bytes: Uint8Array, { mark }: Encoding): string {
  const body = mark ? bytes.subarray(3) : bytes
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
}
