import type { Span } from '../../types.ts'

/** `{{ … }}` or `{% … %}` as it stands, or a half of one. */
export interface Braces extends Span {
  readonly kind: 'output' | 'tag'
  readonly inside: string
  readonly broken?: 'unclosed' | 'unopened' | undefined
}

/** Nothing between braces is longer. */
const LONGEST = 600

const MARKS = /\{\{|\}\}|\{%|%\}/g
const NAME_AFTER = /^[-\s]?\s?[\p{L}_][\p{L}\p{N}_.]{0,80}(?:\}(?!\}))?/u
const NAME_BEFORE = /(?:^|[\s,(«"“>])\{?\s?[\p{L}_][\p{L}\p{N}_.]{0,80}\s?$/u

/** All of them in order, in one pass; `skipped` are places where braces mean nothing (code, comments), in order. */
export function findBraces(value: string, skipped: readonly Span[]): readonly Braces[] {
  const found: Braces[] = []
  let open: { at: number; kind: Braces['kind'] } | undefined
  let skip = 0
  const giveUp = () => {
    if (open !== undefined) pushUnclosed(value, open.at, open.kind, found)
    open = undefined
  }

  for (const { 0: mark, index } of value.matchAll(MARKS)) {
    while ((skipped[skip]?.end ?? Number.POSITIVE_INFINITY) <= index) skip += 1
    if ((skipped[skip]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    const kind = mark.includes('%') ? 'tag' : 'output'
    if (mark.startsWith('{')) {
      giveUp()
      open = { at: index, kind }
      continue
    }
    if (open?.kind === kind && isInside(value, open.at + 2, index)) {
      found.push({ kind, start: open.at, end: index + 2, inside: value.slice(open.at + 2, index) })
      open = undefined
      continue
    }
    giveUp()
    if (kind === 'output') pushUnopened(value, index, found)
  }
  giveUp()
  return found
}

function isInside(value: string, from: number, to: number): boolean {
  return to - from <= LONGEST && !value.slice(from, to).includes('\n\n')
}

/** Only where a name follows: a lone brace may be a drawing or JSON. */
function pushUnclosed(value: string, at: number, kind: Braces['kind'], found: Braces[]): void {
  const name = NAME_AFTER.exec(value.slice(at + 2, at + 90))?.[0]
  if (name === undefined) return
  const end = at + 2 + name.length
  found.push({ kind, start: at, end, inside: name.replaceAll('}', ''), broken: 'unclosed' })
}

function pushUnopened(value: string, at: number, found: Braces[]): void {
  const from = Math.max(found.at(-1)?.end ?? 0, at - 84)
  const name = NAME_BEFORE.exec(value.slice(from, at))?.[0]
  if (name === undefined) return
  const inside = name.replace(/^[\s,(«"“>]/u, '')
  found.push({
    kind: 'output',
    start: at - inside.length,
    end: at + 2,
    inside: inside.replace('{', ''),
    broken: 'unopened',
  })
}
