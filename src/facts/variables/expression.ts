import liquid from './liquid.json' with { type: 'json' }
import { isTagWord } from './tags.ts'

const FALLBACK_FILTERS = new Set(liquid.fallbacks)
const LITERALS = new Set(liquid.literals)

/** What stands between the braces of an output. */
export interface Expression {
  /** Undefined: a literal, no variable. */
  readonly name: string | undefined
  readonly fallback?: string | undefined
}

/** `a.b | filter: "x" | fallback: "there"`, `a.b || "there"`, `a.b, fallback=there`. */
export function readExpression(inside: string): Expression {
  const [head = '', ...filters] = splitOutsideQuotes(trim(inside))
  const name = head.trim()
  const fallback = readFallback(filters)
  if (isLiteral(name)) return { name: undefined, fallback }
  return { name, fallback }
}

/** Help Scout's: `customer.firstName,fallback=there`, `subject`; undefined: a tag, no variable. */
export function readHelpScout(inside: string): Expression | undefined {
  const match = /^\s?([\p{L}_]\w*(?:\.\w+)*)\s?(?:,(.*))?$/su.exec(inside)
  if (match === null || isTagWord(match[1]!)) return undefined
  const fallback = /^\s?fallback\s?=(.*)$/s.exec(match[2] ?? '')?.[1]?.trim()
  return { name: match[1], fallback }
}

function readFallback(filters: readonly string[]): string | undefined {
  for (const [at, filter] of filters.entries()) {
    if (filter === '') return unquote(filters[at + 1] ?? '')
    const match = /^\s*(\w+)\s*:(.*)$/s.exec(filter)
    if (match !== null && FALLBACK_FILTERS.has(match[1]!)) return unquote(match[2]!)
  }
  return undefined
}

/** At each `|` that stands outside quotes; `||` leaves an empty part. */
function splitOutsideQuotes(text: string): readonly string[] {
  const parts: string[] = []
  let quote = ''
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (character === '|') {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** Without white-space control and the braces of `{{{ … }}}`. */
function trim(inside: string): string {
  return inside.trim().replace(/^[-{&]+|[-}]+$/g, '')
}

const isLiteral = (name: string): boolean => /^["'\d(]/.test(name) || LITERALS.has(name)

const unquote = (text: string): string => text.trim().replace(/^["'“”‘’]|["'“”‘’]$/g, '')
