import type { Span } from '../../types.ts'

/** After the words of greeting ending at `end`: where a hole for the name ends; undefined: there is none. */
export function holeAfter(value: string, end: number): number | undefined {
  const hole = /^(?:[ \u00a0]*,[ \u00a0]*(?:!|\.(?![.)])|(?<=[ \u00a0]),)|[ \u00a0]+,(?=\s|$))/.exec(
    value.slice(end, end + 12),
  )?.[0]
  if (hole === undefined) return undefined
  const isLoose = hole.startsWith(' ') && !/[!.]$/.test(hole)
  return isLoose && isSloppy(value, end) ? undefined : end + hole.length
}

/** The writer sets spaces before commas elsewhere too. */
function isSloppy(value: string, after: number): boolean {
  return (
    /[^\s,] ,/u.test(value.slice(after + 3)) ||
    /^\s*,\s*\p{Lu}\p{Ll}+\s*[,!.\n]/u.test(value.slice(after, after + 40))
  )
}

/** Whether nothing but two or more spaces, at most one of them the end of a line, stand between. */
export function isSpaced(value: string, start: number, end: number): boolean {
  const between = value.slice(start, end)
  return between.length >= 2 && between.trim() === '' && !/\n\s*\n/.test(between)
}

/** Dotted leaders within a sentence, and the empty places of a clock or a date (`__:__`). */
export function blanksIn(value: string): readonly Span[] {
  if (!value.includes('_') && !value.includes(' …') && !value.includes('\u00a0') && !value.includes(' ..'))
    return NONE
  const blanks =
    /(?<=[ \u00a0])(?:…{3,40}|\.{7,80})(?=[ \u00a0][^ \u00a0])|(?<![\p{L}\p{N}_])_{1,4}(?:[:./-]_{1,4}){1,3}(?![\p{L}\p{N}_])/gu
  return Array.from(value.matchAll(blanks), ({ 0: blank, index }) => ({
    start: index,
    end: index + blank.length,
  }))
}

/** «» and “” with nothing in them. */
export function emptyQuotes(value: string): readonly Span[] {
  if (!value.includes('»') && !value.includes('”')) return NONE
  return Array.from(value.matchAll(/«[ \u00a0]?»|“[ \u00a0]?”/g), ({ 0: quotes, index }) => ({
    start: index,
    end: index + quotes.length,
  }))
}

const NONE: readonly Span[] = []
