import type { FormatContext, Formatter } from '../../src/formatters/formatter.ts'
import type { LintResult } from '../../src/types.ts'
import { context } from './results.ts'

/** All that a formatter says of the results. */
export async function print(
  format: Formatter,
  results: readonly LintResult[],
  color = false,
  more: Partial<FormatContext> = {},
): Promise<string> {
  let text = ''
  for await (const piece of format(results, { ...context, color, ...more })) text += piece
  return text
}
