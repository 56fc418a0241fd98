import { diagnostics, SOURCE } from './diagnostic.ts'
import type { Formatter } from './formatter.ts'
import { json } from './visible.ts'

/** Reviewdog's `rdjson`: one `DiagnosticResult`. */
export const format: Formatter = async function* (results, { cwd }) {
  yield `{"source":${json(SOURCE)},"diagnostics":[`
  let separator = '\n'
  for await (const result of results)
    for (const diagnostic of diagnostics(result, cwd)) {
      yield separator + json(diagnostic)
      separator = ',\n'
    }
  yield '\n]}'
}
