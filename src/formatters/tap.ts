import type { LintMessage, LintResult } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { isError, level } from './problem.ts'
import { json, visible } from './visible.ts'

/** TAP 14, a test point for each result, its findings in a YAML block; as in ESLint's `tap` warnings fail nothing. */
export const format: Formatter = async function* (results) {
  yield 'TAP version 14\n'
  let total = 0
  for await (const result of results) yield point(result, ++total)
  yield `1..${total}\n`
}

function point({ filePath, threadId, messages }: LintResult, number: number): string {
  const name = threadId === undefined ? filePath : `${filePath} ${threadId}`
  const head = `${messages.some(isError) ? 'not ok' : 'ok'} ${number} - ${description(name)}\n`
  const [first, ...others] = messages.map(diagnosis)
  if (!first) return head
  const more =
    others.length > 0 ? `  messages:\n${others.map((other) => block(other, '    - ')).join('')}` : ''
  return `${head}  ---\n${block(first, '  ')}${more}  ...\n`
}

/** `#` begins a directive. */
const description = (name: string): string => visible(name).replace(/[\\#]/g, '\\$&')

const diagnosis = (message: LintMessage) => ({
  message: visible(message.message),
  severity: level(message),
  data: { line: message.line || 0, column: message.column || 0, ruleId: message.ruleId ?? '' },
})

/** JSON values are YAML values; the indent stands before the first key, and spaces as wide before the others. */
const block = (values: Readonly<Record<string, unknown>>, indent: string): string =>
  Object.entries(values)
    .map(
      ([key, value], index) => `${index === 0 ? indent : ' '.repeat(indent.length)}${key}: ${json(value)}\n`,
    )
    .join('')
