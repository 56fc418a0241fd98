import type { Span } from './text.ts'

/** How a variable is written, by the language it belongs to; `tag` is Liquid's `{% … %}`, `blank` is `____` and `XXXXX`. */
export type VariableSyntax =
  | 'double-curly'
  | 'tag'
  | 'help-scout'
  | 'zammad'
  | 'osticket'
  | 'helprace'
  | 'single-curly'
  | 'dollar'
  | 'percent'
  | 'angle'
  | 'bracket'
  | 'blank'

/** Why a variable or tag cannot work: `{{` or `}}` without its other half, `{{ }}`, a block without its end, an end without its block, ends that cross, a tag that Liquid does not know. */
export type VariableBreak =
  | 'unclosed'
  | 'unopened'
  | 'empty'
  | 'unended'
  | 'stray'
  | 'crossed'
  | 'unknown-tag'

/** A place that a template language, or an agent by hand, fills in. */
export interface Variable {
  readonly span: Span
  /** Path without filters and fallback; the tag's word; the words of a blank to be filled by hand. */
  readonly name: string
  readonly syntax: VariableSyntax
  /** What stands there when the value is missing; it may be empty. */
  readonly fallback?: string | undefined
  readonly broken?: VariableBreak | undefined
  /** Made by the template itself: `assign`, `capture`, `for`. */
  readonly local: boolean
}

/** A value that should stand in a sent text and does not: `name` after a greeting, `number` after №, `amount`, `unit` without its number, `quotes` with nothing in them, a `blank` of dots or of a clock without its figures, a `leftover` of a program (`null`). */
export interface Hole {
  readonly span: Span
  readonly kind: 'name' | 'number' | 'amount' | 'unit' | 'quotes' | 'leftover' | 'blank'
}
