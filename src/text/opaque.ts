import type { Opaque } from './draft.ts'
import { findEnclosed } from './enclosed.ts'
import { isAngleSlot, isSlot } from './slots.ts'

interface Recogniser {
  readonly kind: Opaque['kind']
  /** A cheap sign without which the pattern cannot match. */
  readonly gate: RegExp
  readonly pattern: RegExp
  /** What the match stands for; undefined: it is not one after all. */
  value(match: RegExpMatchArray): string | undefined
}

const name = '[\\p{L}_][\\p{L}\\p{N}_]*'
const path = `${name}(?:[.:\\-]${name}|\\[\\d{1,6}\\])*`

/** The name in a placeholder's inside: without filters and fallback. */
function variable(inside: string): string {
  const end = inside.search(/[|,]/)
  return (end < 0 ? inside : inside.slice(0, end)).trim()
}

const inside = (match: RegExpMatchArray): string => variable(match[1] ?? '')

const insideIf =
  (holds: (inside: string) => boolean) =>
  (match: RegExpMatchArray): string | undefined =>
    holds(match[1] ?? '') ? inside(match) : undefined

/** In order of precedence: what is met first keeps its place. All patterns are linear: each scans no further than its own closing mark. */
const recognisers: readonly Recogniser[] = [
  { kind: 'code', gate: /`/, pattern: /`[^`\n]+`/g, value: () => '' },
  { kind: 'placeholder', gate: /\{\{/, pattern: /\{\{([^{}]*)\}\}/g, value: inside },
  {
    kind: 'placeholder',
    gate: /\{%/,
    pattern: new RegExp(`\\{%(${name}(?:\\.${name})+(?:,[^%{}\\n]*)?)%\\}`, 'gu'),
    value: inside,
  },
  { kind: 'tag', gate: /\{%/, pattern: /\{%[^%{]*%\}/g, value: () => '' },
  {
    kind: 'placeholder',
    gate: /[#%$]\{|\{/,
    pattern: new RegExp(`[#%$]?\\{\\$?\\s?(${path})\\s?\\}`, 'gu'),
    value: inside,
  },
  {
    kind: 'placeholder',
    gate: /\{[\p{L}\d]/u,
    pattern: /(?<![\p{L}\p{N}{\\$#%])\{(\p{L}[\p{L}\p{N}_ /–’'-]{1,60}|\d{1,2})\}(?!\})/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    gate: /\$[a-z]/i,
    pattern: /(?<![\p{L}\p{N}$])\$([a-z]\w*(?:\.[a-z]\w*)+)/giu,
    value: inside,
  },
  { kind: 'placeholder', gate: /<</, pattern: /<<([\p{L}_][^<>\n]{0,60})>>/gu, value: inside },
  {
    kind: 'placeholder',
    gate: /<%|\*\|/,
    pattern: /(?:<%=?\s?|\*\|)([\p{L}_@][^%|<>\n]{0,60}?)\s?(?:%>|\|\*)/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    gate: /<[\p{L}_]/u,
    pattern: /(?<![\p{L}\p{N}<*#=/])<([\p{L}][\p{L}\p{N}_ /-]{1,60})>(?![>*#])/gu,
    value: insideIf(isAngleSlot),
  },
  {
    kind: 'placeholder',
    gate: /%[\p{L}_]/u,
    pattern: /(?<![\p{L}\p{N}%])%{1,2}([\p{L}_]{2,40}(?:\.[\p{L}_]{1,40})*)%/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    gate: /%[sd]/,
    pattern: /(?<![\p{L}\p{N}%]|\d\s)%([sd])(?![\p{L}\p{N}%])/gu,
    value: inside,
  },
  {
    kind: 'placeholder',
    gate: /\[/,
    pattern: /\[([\p{L}_№][^[\]\n<>@:]{0,60})\](?!\()/gu,
    value: insideIf(isSlot),
  },
  {
    kind: 'placeholder',
    gate: /__/,
    pattern: /(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu,
    value: () => 'blank',
  },
  {
    kind: 'placeholder',
    gate: /XXX|ХХХ/,
    pattern: /(?<![\p{L}\p{N}*•])(?:X{3,}|Х{3,})(?![\p{L}\p{N}])(?!\s\d{4})/gu,
    value: () => 'blank',
  },
  {
    kind: 'link',
    gate: /:\/\//,
    pattern: /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,11}:\/\/[^\s<>"«»{}|\\^`]+/gi,
    value: (match) => match[0],
  },
  {
    kind: 'email',
    gate: /@/,
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63})*\.[\p{L}]{2,24}(?![\p{L}\p{N}])/gu,
    value: (match) => match[0].toLowerCase(),
  },
  {
    kind: 'link',
    gate: /[a-zа-я0-9]\.(?:ru|com|org|net|io|me|by|kz|uz|app|su|info|dev|co|uk|eu|us|рф)/i,
    pattern:
      /(?<![\p{L}\p{N}.@_/-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){0,4}\.(?:ru|com|org|net|io|me|by|kz|uz|app|su|info|dev|co|uk|eu|us|рф)(?![\p{L}\p{N}@_-])(?:[/?#][^\s<>"«»{}|\\^`]*)?/giu,
    value: (match) => match[0],
  },
]

/** Links, e-mails, placeholders, code and comments, in order, without overlap. */
export function findOpaque(value: string): readonly Opaque[] {
  if (!/[`{<[$%@_.|]|:\/\/|XXX|ХХХ/.test(value)) return []
  let found = findEnclosed(value).reduce<readonly Opaque[]>((kept, fresh) => merge(kept, fresh), [])
  for (const { kind, gate, pattern, value: read } of recognisers) {
    if (!gate.test(value)) continue
    const fresh: Opaque[] = []
    for (const match of value.matchAll(pattern)) {
      const meaning = read(match)
      if (meaning === undefined) continue
      const end = match.index + (kind === 'link' ? linkLength(match[0]) : match[0].length)
      fresh.push({
        kind,
        start: match.index,
        end,
        value: kind === 'link' ? value.slice(match.index, end) : meaning,
      })
    }
    if (fresh.length > 0) found = merge(found, fresh)
  }
  return found
}

/** A link does not swallow the stop, bracket or comma that closes its sentence. */
function linkLength(link: string): number {
  let end = link.length
  let depth = 0
  for (let index = 0; index < link.length; index += 1) {
    const character = link.charCodeAt(index)
    if (character === 0x28) depth += 1
    else if (character === 0x29) depth -= 1
  }
  for (; end > 0; end -= 1) {
    const character = link.charAt(end - 1)
    if (character === ')' && depth < 0) depth += 1
    else if (!'.,;:!?…»”’\'"]*_'.includes(character)) break
  }
  return end
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
