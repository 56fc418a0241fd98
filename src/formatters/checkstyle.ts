import type { LintMessage } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { level } from './problem.ts'
import { xml } from './xml.ts'

/** Checkstyle's XML as ESLint wrote it: a `file` for each file, whatever the number of its threads. */
export const format: Formatter = async function* (results) {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n'
  let open: string | undefined
  for await (const { filePath, messages } of results) {
    if (filePath !== open) {
      yield `${open === undefined ? '' : '</file>\n'}<file name="${xml(filePath)}">\n`
      open = filePath
    }
    for (const message of messages) yield error(message)
  }
  yield `${open === undefined ? '' : '</file>\n'}</checkstyle>\n`
}

function error(message: LintMessage): string {
  const { line, column, ruleId } = message
  const text = ruleId === null ? message.message : `${message.message} (${ruleId})`
  const source = ruleId === null ? '' : `replylint.rules.${ruleId}`
  return `<error line="${line || 0}" column="${column || 0}" severity="${level(message)}" message="${xml(text)}" source="${xml(source)}" />\n`
}
