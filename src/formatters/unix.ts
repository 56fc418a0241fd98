import type { LintMessage } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { count, title } from './problem.ts'
import { visible } from './visible.ts'

/** ESLint's `unix`: `file:line:column: message [Error/rule]`, as compilers write and editors jump to. */
export const format: Formatter = async function* (results) {
  let total = 0
  for await (const { filePath, messages } of results) {
    total += messages.length
    for (const message of messages)
      yield `${visible(filePath)}:${message.line || 0}:${message.column || 0}: ${words(message)}\n`
  }
  if (total > 0) yield `\n${count(total, 'problem')}`
}

function words(message: LintMessage): string {
  const rule = message.ruleId === null ? '' : `/${visible(message.ruleId)}`
  return `${visible(message.message)} [${title(message)}${rule}]`
}
