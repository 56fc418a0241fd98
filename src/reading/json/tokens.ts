import type { Span } from '../../types.ts'
import type { Path } from '../shape.ts'
import type { Window } from '../window.ts'

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
const ENDS = SIGNS + SPACES

/** Tokens of a text from an offset on, or of a window, which they make longer when they come to its end. */
export function tokensOf(given: string | Window, from = 0): Tokens {
  const window = typeof given === 'string' ? undefined : given
  let text = typeof given === 'string' ? given : given.text
  const tokens = { kind: '', start: from, end: from, next, reset }
  function next(): string {
    let start = tokens.end
    do while (start < text.length && SPACES.includes(text[start]!)) start++
    while (start === text.length && more())
    const sign = text[start] ?? ''
    tokens.start = start
    if (sign === '"') tokens.end = stringEnd(start)
    else if (sign === '') tokens.end = start
    else if (SIGNS.includes(sign)) tokens.end = start + 1
    else tokens.end = wordEnd(start)
    tokens.kind = sign === '"' || SIGNS.includes(sign) ? sign : 'a'
    return tokens.kind
  }
  function reset(offset: number): void {
    if (window) text = window.text
    tokens.end = offset
    next()
  }
  function more(): boolean {
    if (!window?.more()) return false
    text = window.text
    return true
  }
  function wordEnd(start: number): number {
    let end = start + 1
    do while (end < text.length && text[end] !== '"' && !ENDS.includes(text[end]!)) end++
    while (end === text.length && more())
    return end
  }
  /** After the closing quote; a string without one ends with its line. */
  function stringEnd(start: number): number {
    let at = start + 1
    do {
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code === 0x22) return at + 1
        if (code === 0x5c) at++
        else if (code === 0x0a) return at
      }
    } while (more())
    return text.length
  }
  return tokens
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

/** Where the value at a path of keys stands, in the value that begins at `from`; undefined: nowhere. */
export function seek(text: string, from: number, path: Path): Span | undefined {
  const tokens = tokensOf(text, from)
  tokens.next()
  let { start } = tokens
  for (const key of path) {
    const found = seekMember(tokens, text, String(key))
    if (found === undefined) return undefined
    start = found
    if (tokens.start !== start) tokens.reset(start)
  }
  return skip(tokens) ? { start, end: tokens.end } : undefined
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

/** Where the items of the list that begins at `from` stand. */
export function itemsAt(text: string, from: number): readonly Span[] {
  const tokens = tokensOf(text, from)
  const items: Span[] = []
  if (tokens.next() !== '[') return items
  while (tokens.next() !== ']' && tokens.kind !== '') {
    const { start } = tokens
    if (tokens.kind !== ',' && skip(tokens)) items.push({ start, end: tokens.end })
  }
  return items
}
