import type { LintMessage, LintResult } from '../types.ts'
import type { Formatter } from './formatter.ts'
import { title } from './problem.ts'
import { xml } from './xml.ts'

/** JUnit's XML as ESLint wrote it: a suite for each result, a failed case for each finding. */
export const format: Formatter = async function* (results) {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n'
  for await (const result of results) yield suite(result)
  yield '</testsuites>'
}

function suite({ filePath, threadId, messages, errorCount }: LintResult): string {
  const name = xml(threadId === undefined ? filePath : `${filePath} ${threadId}`)
  const folder = xml(filePath.replace(/\.[^./\\]*$/, ''))
  const head = `<testsuite package="replylint" time="0" tests="${messages.length || 1}" errors="${errorCount}" name="${name}">`
  const cases =
    messages.length === 0
      ? [`<testcase time="0" name="${name}" classname="${folder}" />`]
      : messages.map((message) => failure(message, folder))
  return `${[head, ...cases, '</testsuite>'].join('\n')}\n`
}

function failure(message: LintMessage, folder: string): string {
  const kind = message.fatal ? 'error' : 'failure'
  const text = xml(message.message)
  const place = `line ${message.line || 0}, col ${message.column || 0}, ${title(message)} - ${text}`
  const rule = message.ruleId === null ? '' : ` (${xml(message.ruleId)})`
  const name = xml(`replylint${message.ruleId === null ? '' : `.${message.ruleId}`}`)
  return `<testcase time="0" name="${name}" classname="${folder}"><${kind} message="${text}">${place}${rule}</${kind}></testcase>`
}
