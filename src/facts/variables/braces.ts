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

interface Open {
  readonly at: number
  readonly kind: Braces['kind']
}

/** All of them by their ends, in one pass; `skipped` are places where braces mean nothing (code, comments), in order. An output may stand in a tag: `{% assign x = {{y}} %}`. */
export function findBraces(value: string, skipped: readonly Span[]): readonly Braces[] {
  const found: Braces[] = []
  const open: Open[] = []
  let skip = 0
  const giveUp = (least: number) => {
    while (open.length > least) pushUnclosed(value, open.pop()!, found)
  }

  for (const { 0: mark, index } of value.matchAll(MARKS)) {
    while ((skipped[skip]?.end ?? Number.POSITIVE_INFINITY) <= index) skip++
    if ((skipped[skip]?.start ?? Number.POSITIVE_INFINITY) <= index) continue
    const kind = mark.includes('%') ? 'tag' : 'output'
    if (mark.startsWith('{')) {
      const outer = open.at(-1)
      const isNested = kind === 'output' && outer?.kind === 'tag' && isInside(value, outer.at + 2, index)
      if (!isNested) giveUp(0)
      open.push({ at: index, kind })
      continue
    }
    if (kind === 'tag' && open.length === 2) giveUp(1)
    const half = open.at(-1)
    if (half?.kind === kind && isInside(value, half.at + 2, index)) {
      open.pop()
      found.push({ kind, start: half.at, end: index + 2, inside: value.slice(half.at + 2, index) })
    } else if (kind === 'output') {
      giveUp(0)
      pushUnopened(value, index, found)
    }
  }
  giveUp(0)
  return found
}

function isInside(value: string, from: number, to: number): boolean {
  return to - from <= LONGEST && !value.slice(from, to).includes('\n\n')
}

/** Only where a name follows: a lone brace may be a drawing or JSON. */
function pushUnclosed(value: string, { at, kind }: Open, found: Braces[]): void {
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
