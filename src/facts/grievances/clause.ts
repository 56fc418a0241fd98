import type { Span, Text, Trouble } from '../../types.ts'

/** The words `[from, to)` of a clause, of which some tell of a trouble. */
export interface Clause extends Span {
  readonly from: number
  readonly to: number
  readonly trouble: { readonly from: number; readonly to: number }
}

/** The clause of the `nth` trouble of a text. */
export function clauseOf(text: Text, troubles: readonly Trouble[], nth: number): Clause {
  const { span } = troubles[nth]!
  const trouble = { from: text.wordFrom(span.start), to: text.wordFrom(span.end - 1) + 1 }
  const isLast = nth === troubles.length - 1
  const from = startOf(text, trouble.from, nth === 0 ? 0 : troubles[0]!.span.end)
  const to = endOf(text, trouble.to, isLast ? 0 : troubles.at(-1)!.span.start)
  return { start: text.words[from]!.start, end: text.words[to - 1]!.end, from, to, trouble }
}

/** A conjunction begins a clause too where another trouble, up to `before`, stands before it. */
function startOf({ words }: Text, at: number, before: number): number {
  let first = at
  while (first > 0 && words[first]!.border === 'none') {
    if (before > 0 && words[first]!.start >= before && words[first]!.lexeme.is.has('conjunction')) break
    first--
  }
  return first
}

/** A conjunction ends a clause too where another trouble, from `behind` on, follows it. */
function endOf({ words }: Text, at: number, behind: number): number {
  let last = at
  while (last < words.length && words[last]!.border === 'none') {
    if (words[last]!.end <= behind && words[last]!.lexeme.is.has('conjunction')) break
    last++
  }
  return last
}
