import { findBareLinks, findEmails, findLinks } from './addresses.ts'
import type { Opaque } from './draft.ts'
import { findEnclosed } from './enclosed.ts'
import { allMatches } from './matches.ts'
import { Mark } from './signs.ts'
import { isAngleSlot, isSlot } from './slots.ts'

interface Recogniser {
  readonly kind: Opaque['kind']
  /** The pattern matches only where one of these stands. */
  readonly marks: number
  /** In braces it matches only where this stands outside of what was found before: patterns of all letters are dear to compile. */
  readonly opening?: '{%' | '{'
  readonly pattern: RegExp
  /** What the match stands for; undefined: it is not one after all. */
  value(match: RegExpExecArray): string | undefined
}

const name = '[\\p{L}_][\\p{L}\\p{N}_]*'
const path = `${name}(?:[.:\\-]${name}|\\[\\d{1,6}\\])*`

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
const recognisers: readonly Recogniser[] = [
  { kind: 'code', marks: Mark.backtick, pattern: /`[^`\n]+`/g, value: () => '' },
  { kind: 'placeholder', marks: Mark.brace, pattern: /\{\{([^{}]*)\}\}/g, value: inside },
  {
    kind: 'placeholder',
    marks: Mark.brace,
    opening: '{%',
    pattern: new RegExp(`\\{%(${name}(?:\\.${name})+(?:,[^%{}\\n]*)?)%\\}`, 'gu'),
    value: inside,
  },
  { kind: 'tag', marks: Mark.brace, opening: '{%', pattern: /\{%[^%{]*%\}/g, value: () => '' },
  {
    kind: 'placeholder',
    marks: Mark.brace,
    opening: '{',
    pattern: new RegExp(`[#%$]?\\{\\$?\\s?(${path})\\s?\\}`, 'gu'),
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

const any = recognisers.reduce((all, { marks }) => all | marks, Mark.scheme | Mark.at | Mark.dot)

/** Links, e-mails, placeholders, code and comments, in order, without overlap. */
export function findOpaque(value: string, marks: number): readonly Opaque[] {
  if ((marks & any) === 0) return []
  let found: readonly Opaque[] = []
  for (const enclosed of findEnclosed(value, marks)) found = merge(found, enclosed)
  for (const recogniser of recognisers) {
    if ((marks & recogniser.marks) === 0) continue
    if (recogniser.opening !== undefined && !standsOutside(value, recogniser.opening, found)) continue
    found = merge(found, recognise(value, recogniser))
  }
  if ((marks & Mark.scheme) !== 0) found = merge(found, findLinks(value))
  if ((marks & Mark.at) !== 0) found = merge(found, findEmails(value))
  if ((marks & Mark.dot) !== 0) found = merge(found, findBareLinks(value))
  return found
}

function standsOutside(value: string, opening: string, found: readonly Opaque[]): boolean {
  let at = value.indexOf(opening)
  for (const { start, end } of found) {
    if (at < start) return at >= 0
    if (at < end) at = value.indexOf(opening, end)
  }
  return at >= 0
}

function recognise(value: string, { kind, pattern, value: read }: Recogniser): readonly Opaque[] {
  const found: Opaque[] = []
  for (const match of allMatches(value, pattern)) {
    const meaning = read(match)
    if (meaning === undefined) continue
    found.push({ kind, start: match.index, end: match.index + match[0].length, value: meaning })
  }
  return found
}

/** Both lists in order; what overlaps one that was found before is dropped. */
function merge(kept: readonly Opaque[], fresh: readonly Opaque[]): readonly Opaque[] {
  if (kept.length === 0 || fresh.length === 0) return kept.length === 0 ? fresh : kept
  const merged: Opaque[] = []
  let at = 0
  let end = 0
  for (const span of fresh) {
    for (let next = kept[at]; next !== undefined && next.start < span.end; next = kept[at]) {
      merged.push(next)
      end = next.end
      at += 1
    }
    if (span.start >= end) merged.push(span)
  }
  for (; at < kept.length; at += 1) merged.push(kept[at]!)
  return merged
}
