import { fingerprint } from '../fingerprint.ts'
import type { LintMessage } from '../types.ts'
import type { FormatContext, Formatter } from './formatter.ts'
import { relativePath } from './path.ts'
import { isError } from './problem.ts'
import { json, visible } from './visible.ts'

/** GitLab's code quality report: paths relative to the project, and a fingerprint that no other finding of the report has. */
export const format: Formatter = async function* (results, context) {
  const seen = new Map<string, number>()
  let separator = '['
  for await (const { filePath, messages } of results)
    for (const message of messages) {
      yield separator + json(issue(message, filePath, context, seen))
      separator = ',\n'
    }
  yield separator === '[' ? '[]' : ']'
}

function issue(
  message: LintMessage,
  filePath: string,
  { cwd }: FormatContext,
  seen: Map<string, number>,
): Record<string, unknown> {
  const path = relativePath(cwd, filePath)
  const name = message.ruleId ?? 'replylint'
  const own = fingerprint(name, message.fingerprint ?? message.message, path)
  const twins = seen.get(own) ?? 0
  seen.set(own, twins + 1)
  return {
    description: visible(message.message),
    check_name: name,
    fingerprint: twins === 0 ? own : fingerprint(own, String(twins), path),
    severity: message.fatal ? 'critical' : isError(message) ? 'major' : 'minor',
    location: {
      path,
      lines: { begin: message.line || 1, ...(message.endLine && { end: message.endLine }) },
    },
  }
}
