import type { LintMessage } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { relativePath } from './path.ts'
import { level } from './problem.ts'
import { visible } from './visible.ts'

/** Line breaks cannot be left: `visible` has none. */
const data = (text: string): string => visible(text).replaceAll('%', '%25')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands that GitHub Actions shows as annotations on the changed files. */
export const format: Formatter = async function* (results, { cwd }) {
  for await (const { filePath, messages } of results)
    for (const message of messages) yield command(relativePath(cwd, filePath), message)
}

function command(file: string, message: LintMessage): string {
  const properties = {
    file,
    line: message.line,
    endLine: message.endLine,
    col: message.column,
    endColumn: message.endColumn,
    title: message.ruleId ?? 'replylint',
  }
  const list = Object.entries(properties)
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${level(message)} ${list.join(',')}::${data(message.message)}\n`
}
