/** Words to be marked, by offsets in a text; `by` says by what. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly by: number
}

/** A piece of a text and all that marks it. */
export interface Piece {
  readonly text: string
  readonly by: readonly number[]
  /** The marks that end with this piece. */
  readonly ends: readonly number[]
}

/** The text in pieces, cut where marks begin and end; marks may overlap. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const whole = marks
    .map(({ start, end, by }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), by }))
    .filter(({ start, end }) => start < end)
  const cuts = [...new Set([0, text.length, ...whole.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!
    const over = whole.filter(({ start, end }) => start <= from && to <= end)
    return {
      text: text.slice(from, to),
      by: over.map(({ by }) => by),
      ends: over.filter(({ end }) => end === to).map(({ by }) => by),
    }
  })
}
