import type { Formatter } from './formatter.ts'
import { json } from './visible.ts'

/** ESLint's `json`: one array of all results, on one line. */
export const format: Formatter = async function* (results) {
  let separator = '['
  for await (const result of results) {
    yield separator + json(result)
    separator = ','
  }
  yield separator === '[' ? '[]' : ']'
}
