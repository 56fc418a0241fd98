import { reasonOf } from '../reason.ts'
import type { LintMessage, Origin, Point, Reply, Rule } from '../types.ts'

/** The rule id of messages that tell of a rule that crashed. */
export const CRASH = 'internal/rule-crash'

/** The finding that stands for a rule's mistake at a reply, so that all other findings come out. */
export function crash(
  error: unknown,
  rule: Rule,
  { thread, message, at }: { thread: string | undefined; message: number; at: Point | undefined },
): LintMessage {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  return {
    ruleId: CRASH,
    severity: 2,
    message: `The rule "${rule.id}" failed on this reply: ${reasonOf(error)}`,
    line: at?.line ?? place.line,
    column: at?.column ?? place.column,
    messageId: rule.id,
    reply: { thread: thread ?? null, message, ...place, quote: '' },
  }
}

/** The same for a reply at hand. */
export const crashAt = (
  { thread, index }: Reply,
  error: unknown,
  rule: Rule,
  origin: Origin | undefined,
): LintMessage => crash(error, rule, { thread: thread.id, message: index, at: origin?.locate(index, 0) })
