import Table from 'cli-table3'
import { createColors } from 'picocolors'
import type { LintMessage, LintResult } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { count, isError, level } from './problem.ts'
import { visible } from './visible.ts'

type Colors = ReturnType<typeof createColors>

/** A box with a row for each finding, one for each file or thread of a file; long messages go on in the next line. */
export const format: Formatter = async function* (results, { color }) {
  const colors = createColors(color)
  let errors = 0
  let warnings = 0
  for await (const result of results) {
    if (result.messages.length === 0) continue
    errors += result.errorCount
    warnings += result.warningCount
    yield `${heading(result, colors)}\n${box(result.messages, colors)}\n\n`
  }
  const sum = `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`
  if (errors + warnings > 0) yield `${(errors > 0 ? colors.red : colors.yellow)(colors.bold(sum))}\n`
}

function heading({ filePath, threadId }: LintResult, colors: Colors): string {
  const thread = threadId === undefined ? '' : ` ${colors.dim(visible(threadId))}`
  return colors.underline(visible(filePath)) + thread
}

/** In columns of the terminal, with the spaces around. */
const MESSAGE_WIDTH = 72

function box(messages: readonly LintMessage[], colors: Colors): string {
  const table = new Table({
    head: ['Place', 'Level', 'Message', 'Rule'].map((word) => colors.bold(word)),
    colWidths: [null, null, MESSAGE_WIDTH],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const message of messages)
    table.push([
      `${message.line || 0}:${message.column || 0}`,
      (isError(message) ? colors.red : colors.yellow)(level(message)),
      visible(message.message),
      colors.dim(visible(message.ruleId ?? '')),
    ])
  return table.toString()
}
