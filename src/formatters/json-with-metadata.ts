import type { Formatter } from './formatter.ts'
import { json } from './visible.ts'

/** ESLint's `json-with-metadata`: the results, then the folder and the rules that they name. */
export const format: Formatter = async function* (results, { cwd, rulesMeta, maxWarningsExceeded }) {
  const named = new Set<string>()
  let separator = '{"results":['
  for await (const result of results) {
    yield separator + json(result)
    separator = ','
    for (const { ruleId } of [...result.messages, ...result.suppressedMessages])
      if (ruleId !== null) named.add(ruleId)
  }
  const known = [...named].filter((id) => Object.hasOwn(rulesMeta, id))
  const metadata = {
    cwd,
    ...(maxWarningsExceeded && { maxWarningsExceeded }),
    rulesMeta: Object.fromEntries(known.map((id) => [id, rulesMeta[id]])),
  }
  yield `${separator === ',' ? '' : separator}],"metadata":${json(metadata)}}`
}
