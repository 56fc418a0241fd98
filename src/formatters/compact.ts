import type { LintMessage } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { count, title } from './problem.ts'
import { visible } from './visible.ts'

/** ESLint's `compact`: a line for each finding, with its place in words, then how many there are. */
export const format: Formatter = async function* (results) {
  let total = 0
  for await (const { filePath, messages } of results) {
    total += messages.length
    for (const message of messages) yield `${visible(filePath)}: ${words(message)}\n`
  }
  if (total > 0) yield `\n${count(total, 'problem')}`
}

function words(message: LintMessage): string {
  const place = `line ${message.line || 0}, col ${message.column || 0}`
  const rule = message.ruleId === null ? '' : ` (${visible(message.ruleId)})`
  return `${place}, ${title(message)} - ${visible(message.message)}${rule}`
}
