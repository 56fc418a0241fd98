import type { Opaque } from '../draft.ts'
import { Mark } from '../signs.ts'
import { isAngleSlot, isSlot } from './slots.ts'

/** What one pattern finds. */
export interface Recogniser {
  readonly kind: Opaque['kind']
  /** The pattern matches only where one of these stands. */
  readonly marks: number
  /** In braces it matches only where this stands outside of what was found before: patterns of all letters are dear to compile. */
  readonly opening?: '{%' | '{'
  readonly pattern: RegExp
  /** What the match stands for; undefined: it is not one after all. */
  value(match: RegExpExecArray): string | undefined
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*'
const PATH = `${NAME}(?:[.:\\-]${NAME}|\\[\\d{1,6}\\])*`

/** The name in a placeholder's inside: without filters and fallback. */
function variable(inside: string): string {
  const end = inside.search(/[|,]/)
  return (end < 0 ? inside : inside.slice(0, end)).trim()
}

const inside = (match: RegExpExecArray): string => variable(match[1] ?? '')

const insideIf =
  (holds: (inside: string) => boolean) =>
  (match: RegExpExecArray): string | undefined =>
    holds(match[1] ?? '') ? inside(match) : undefined

/** In order of precedence: what is met first keeps its place. All patterns are linear: each scans no further than its own closing mark. */
export const RECOGNISERS: readonly Recogniser[] = [
  { kind: 'code', marks: Mark.backtick, pattern: /`[^`\n]+`/g, value: () => '' },
  { kind: 'placeholder', marks: Mark.brace, pattern: /\{\{([^{}]*)\}\}/g, value: inside },
  {
    kind: 'placeholder',
    marks: Mark.brace,
    opening: '{%',
    pattern: new RegExp(`\\{%(${NAME}(?:\\.${NAME})+(?:,[^%{}\\n]*)?)%\\}`, 'gu'),
    value: inside,
  },
  { kind: 'tag', marks: Mark.brace, opening: '{%', pattern: /\{%[^%{]*%\}/g, value: () => '' },
  {
    kind: 'placeholder',
    marks: Mark.brace,
    opening: '{',
    pattern: new RegExp(`[#%$]?\\{\\$?\\s?(${PATH})\\s?\\}`, 'gu'),
    value: inside,
  },
  {
    kind: 'placeholder',
    marks: Mark.brace,
    opening: '{',
    pattern: /(?<![\p{L}\p{N}{\\$#%])\{(\p{L}[\p{L}\p{N}_ /–’'-]{1,60}|\d{1,2})\}(?!\})/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    marks: Mark.dollar,
    pattern: /(?<![\p{L}\p{N}$])\$([a-z]\w*(?:\.[a-z]\w*)+)/giu,
    value: inside,
  },
  { kind: 'placeholder', marks: Mark.less, pattern: /<<([\p{L}_][^<>\n]{0,60})>>/gu, value: inside },
  {
    kind: 'placeholder',
    marks: Mark.less | Mark.pipe,
    pattern: /(?:<%=?\s?|\*\|)([\p{L}_@][^%|<>\n]{0,60}?)\s?(?:%>|\|\*)/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    marks: Mark.less,
    pattern: /(?<![\p{L}\p{N}<*#=/])<([\p{L}][\p{L}\p{N}_ /-]{1,60})>(?![>*#])/gu,
    value: insideIf(isAngleSlot),
  },
  {
    kind: 'placeholder',
    marks: Mark.percent,
    pattern: /(?<![\p{L}\p{N}%])%{1,2}([\p{L}_]{2,40}(?:\.[\p{L}_]{1,40})*)%/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    marks: Mark.percent,
    pattern: /(?<![\p{L}\p{N}%]|\d\s)%([sd])(?![\p{L}\p{N}%])/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    marks: Mark.bracket,
    pattern: /(?<![\p{L}\p{N}])\[([\p{L}_№][^[\]\n<>@:]{0,60})\](?!\()/gu,
    value: insideIf(isSlot),
  },
  {
    kind: 'placeholder',
    marks: Mark.blank,
    pattern: /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu,
    value: () => 'blank',
  },
  {
    kind: 'placeholder',
    marks: Mark.masked,
    pattern: /(?<![\p{L}\p{N}*•])(?:X{3,}|Х{3,})(?![\p{L}\p{N}])(?!\s\d{4})/gu,
    value: () => 'blank',
  },
]
