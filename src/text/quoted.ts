import type { Span } from '../types.ts'

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '„': '“', '“': '”', '"': '"' }

/** Words in quotation marks of any kind; a mark that is never closed in its line opens nothing. */
export function quoted(value: string): readonly Span[] {
  const spans: Span[] = []
  const next = new Map<string, number>()
  let line = -1
  for (let start = 0; start < value.length; start++) {
    const closer = CLOSERS[value[start]!]
    if (closer === undefined) continue
    if (line <= start) line = after(value, '\n', start)
    const known = next.get(closer) ?? -1
    const end = known > start ? known : after(value, closer, start)
    next.set(closer, end)
    if (end > line || end === value.length) continue
    spans.push({ start, end })
    start = end
  }
  return spans
}

/** Where `mark` stands next; the end of the text if nowhere. */
function after(value: string, mark: string, start: number): number {
  const at = value.indexOf(mark, start + 1)
  return at < 0 ? value.length : at
}

/** Whether an offset lies in one of the spans, which come in order and do not overlap. */
export function liesIn(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && span.start < offset
}
