import type { Span } from '../types.ts'
import type { Path } from './shape.ts'

/** Reads a JSON text token by token; the fields are those of the last one. */
export interface Tokens {
  /** One of `[]{},:`, `"` for a string, `a` for a word or number, nothing at the end. */
  readonly kind: string
  readonly start: number
  readonly end: number
  next(): string
  /** Reads the token at an offset. */
  reset(offset: number): void
}

const SPACES = ' \t\r\n\uFEFF'
const SIGNS = '[]{},:'

/** Tokens of a text from an offset on. */
export function tokensOf(text: string, from = 0): Tokens {
  const tokens = { kind: '', start: from, end: from, next, reset }
  function next(): string {
    let start = tokens.end
    while (start < text.length && SPACES.includes(text[start]!)) start++
    const sign = text[start] ?? ''
    tokens.start = start
    if (sign === '"') tokens.end = stringEnd(text, start)
    else if (sign === '') tokens.end = start
    else if (SIGNS.includes(sign)) tokens.end = start + 1
    else tokens.end = wordEnd(text, start)
    tokens.kind = sign === '"' || SIGNS.includes(sign) ? sign : 'a'
    return tokens.kind
  }
  function reset(offset: number): void {
    tokens.end = offset
    next()
  }
  return tokens
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (
    end < text.length &&
    text[end] !== '"' &&
    !SIGNS.includes(text[end]!) &&
    !SPACES.includes(text[end]!)
  )
    end++
  return end
}

/** After the closing quote; a string without one ends with its line. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code === 0x5c) at++
    else if (code === 0x0a) return at
  }
  return text.length
}

/** Reads on to the last token of the value that begins with the last one read; false: the text ends first. */
export function skip(tokens: Tokens): boolean {
  let depth = 0
  for (let { kind } = tokens; ; kind = tokens.next()) {
    if (kind === '') return false
    if (kind === '{' || kind === '[') depth++
    else if (kind === '}' || kind === ']') depth--
    if (depth <= 0) return true
  }
}

/** Where the value at a path of keys and indices stands, in the value that begins at `from`; undefined: nowhere. */
export function seek(text: string, from: number, path: Path): Span | undefined {
  const tokens = tokensOf(text, from)
  tokens.next()
  let { start } = tokens
  for (const step of path) {
    const found = typeof step === 'number' ? seekItem(tokens, step) : seekMember(tokens, text, step)
    if (found === undefined) return undefined
    start = found
    if (tokens.start !== start) tokens.reset(start)
  }
  return skip(tokens) ? { start, end: tokens.end } : undefined
}

function seekItem(tokens: Tokens, index: number): number | undefined {
  if (tokens.kind !== '[') return undefined
  for (let passed = 0; ; passed++) {
    const kind = tokens.next()
    if (kind === ']' || kind === '') return undefined
    if (passed === index) return tokens.start
    if (!skip(tokens) || tokens.next() !== ',') return undefined
  }
}

/** Of a key that stands twice the last counts, as it does for `JSON.parse`. */
function seekMember(tokens: Tokens, text: string, key: string): number | undefined {
  if (tokens.kind !== '{') return undefined
  let found: number | undefined
  while (tokens.next() === '"') {
    const named = text.slice(tokens.start + 1, tokens.end - 1) === key
    if (tokens.next() !== ':') break
    tokens.next()
    if (named) found = tokens.start
    if (!skip(tokens) || tokens.next() !== ',') break
  }
  return found
}
