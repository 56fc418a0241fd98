import { createLines, type Lines } from '../lines.ts'
import type { Fix, LintMessage, LintResult } from '../types.ts'
import { relativePath } from './path.ts'
import { level } from './problem.ts'
import { visible } from './visible.ts'

/** What reviewdog is told of the program. */
export const SOURCE = { name: 'replylint', url: 'https://www.npmjs.com/package/replylint' }

/** A `Diagnostic` of reviewdog's format. */
export interface Diagnostic {
  readonly message: string
  readonly location: { readonly path: string; readonly range?: Range }
  readonly severity: 'ERROR' | 'WARNING'
  readonly code?: { readonly value: string; readonly url?: string }
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[]
}

interface Range {
  readonly start: Position
  readonly end?: Position
}

/** A column is a count of UTF-8 bytes from 1, known only where the file's text is. */
interface Position {
  readonly line: number
  readonly column?: number
}

/** A result's findings for reviewdog; without the file's text they have lines only and no suggestions. */
export function* diagnostics({ filePath, messages, source }: LintResult, cwd: string): Generator<Diagnostic> {
  const path = relativePath(cwd, filePath)
  const text = source === undefined ? undefined : { lines: createLines(source), rows: source.split('\n') }
  for (const message of messages) {
    const { ruleId, url } = message
    const range = rangeOf(message, text?.rows)
    const suggestions = text && edits(message).map((edit) => suggestion(edit, text))
    yield {
      message: visible(message.message),
      location: { path, ...(range && { range }) },
      severity: level(message) === 'error' ? 'ERROR' : 'WARNING',
      ...(ruleId !== null && { code: { value: ruleId, ...(url && { url }) } }),
      ...(suggestions?.length && { suggestions }),
    }
  }
}

const edits = ({ fix, suggestions = [] }: LintMessage): Fix[] => [
  ...(fix ? [fix] : []),
  ...suggestions.map((one) => one.fix),
]

function rangeOf(
  { line, column, endLine, endColumn }: LintMessage,
  rows: readonly string[] | undefined,
): Range | undefined {
  if (!line) return undefined
  const start = position(line, column, rows)
  return endLine ? { start, end: position(endLine, endColumn, rows) } : { start }
}

function suggestion({ range, text }: Fix, { lines, rows }: { lines: Lines; rows: readonly string[] }) {
  const at = (offset: number) => {
    const { line, column } = lines.point(offset)
    return position(line, column, rows)
  }
  return { range: { start: at(range[0]), end: at(range[1]) }, text }
}

function position(line: number, column: number | undefined, rows: readonly string[] | undefined): Position {
  const row = rows?.[line - 1]
  return row === undefined || !column ? { line } : { line, column: bytes(row.slice(0, column - 1)) + 1 }
}

const bytes = (text: string): number => new TextEncoder().encode(text).length
