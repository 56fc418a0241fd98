/** Words `[from, to)` of a text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}
