import { createColors } from 'picocolors'
import type { LintMessage, LintResult } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { count, isError, level } from './problem.ts'
import { visible } from './visible.ts'
import { measureFor } from './width.ts'

type Colors = ReturnType<typeof createColors>

/** ESLint's `stylish`: a table for each file (or thread of a file), then the sum. */
export const format: Formatter = async function* (results, { color }) {
  const colors = createColors(color)
  const sum = { errorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0 }
  let begun = false
  for await (const result of results) {
    if (result.messages.length === 0) continue
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += result[key]
    yield `${begun ? '' : `${reset(color)}\n`}${await block(result, colors)}\n\n`
    begun = true
  }
  if (begun) yield summary(sum, colors) + reset(color)
}

const reset = (color: boolean): string => (color ? '\u001b[0m' : '')

async function block(result: LintResult, colors: Colors): Promise<string> {
  const thread = result.threadId === undefined ? '' : ` ${colors.dim(visible(result.threadId))}`
  const rows = result.messages.map((message) => cells(message))
  const measure = await measureFor(rows.map(([, , , text]) => text))
  const padding = (text: string, width: number) => ' '.repeat(width - measure(text))
  const widest = [0, 1, 2, 3].map((column) =>
    rows.reduce((width, row) => Math.max(width, measure(row[column]!)), 0),
  )
  const lines = rows.map(([line, column, type, text, rule], index) => {
    const paint = isError(result.messages[index]!) ? colors.red : colors.yellow
    const place = `${padding(line, widest[0]!)}${colors.dim(`${line}:${column}`)}${padding(column, widest[1]!)}`
    const words = `${paint(type)}${padding(type, widest[2]!)}  ${text}`
    return rule === ''
      ? `  ${place}  ${words}`.trimEnd()
      : `  ${place}  ${words}${padding(text, widest[3]!)}  ${colors.dim(rule)}`
  })
  return [`${colors.underline(visible(result.filePath))}${thread}`, ...lines].join('\n')
}

const cells = (message: LintMessage): [string, string, string, string, string] => [
  String(message.line || 0),
  String(message.column || 0),
  level(message),
  visible(message.message).replace(/([^ ])\.$/u, '$1'),
  visible(message.ruleId ?? ''),
]

function summary(
  sum: Pick<LintResult, 'errorCount' | 'warningCount' | 'fixableErrorCount' | 'fixableWarningCount'>,
  colors: Colors,
): string {
  const paint = (text: string) => (sum.errorCount > 0 ? colors.red : colors.yellow)(colors.bold(text))
  const { errorCount, warningCount, fixableErrorCount, fixableWarningCount } = sum
  const all = count(errorCount + warningCount, 'problem')
  const found = `✖ ${all} (${count(errorCount, 'error')}, ${count(warningCount, 'warning')})`
  const fixable = `  ${count(fixableErrorCount, 'error')} and ${count(fixableWarningCount, 'warning')} potentially fixable with the \`--fix\` option.`
  return fixableErrorCount + fixableWarningCount > 0
    ? `${paint(found)}\n${paint(fixable)}\n`
    : `${paint(found)}\n`
}
