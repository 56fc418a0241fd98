import { createLines } from '../../lines.ts'
import type { ReadProblem, Source } from '../../types.ts'
import type { Located } from '../located.ts'
import { rowsOf } from '../rows.ts'
import type { Escapes } from './escapes.ts'
import { parseJson } from './located.ts'

/** The values of a file that has one a line. A bad line costs only itself. */
export function* jsonLines(source: Source, escapes: Escapes = 'strict'): Generator<Located | ReadProblem> {
  for (const { text, line, offset } of rowsOf(source)) {
    const start = text.length - text.trimStart().length
    const value = text.trim()
    if (value !== '') yield parseJson(createLines(value, line, offset + start, start + 1), escapes)
  }
}

/** Whether a file that begins so has one value a line. */
export function hasJsonLines(sample: string): boolean {
  const [first = '', second = '', third] = sample.trimStart().split('\n', 3)
  if (!second.trimStart().startsWith('{'))
    return isObject(first) && second.trim() === '' && third === undefined
  // What an export says of itself may stand on the first line.
  return isObject(first) || (third?.trimStart().startsWith('{') === true && isObject(second))
}

function isObject(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
