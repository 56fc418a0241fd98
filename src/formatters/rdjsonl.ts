import { diagnostics, SOURCE } from './diagnostic.ts'
import type { Formatter } from './formatter.ts'
import { json } from './visible.ts'

/** Reviewdog's `rdjsonl`: a `Diagnostic` on each line. */
export const format: Formatter = async function* (results, { cwd }) {
  for await (const result of results)
    for (const diagnostic of diagnostics(result, cwd)) yield `${json({ ...diagnostic, source: SOURCE })}\n`
}
