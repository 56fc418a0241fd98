import type { Entry, ReadProblem } from '../../types.ts'
import type { Located } from '../located.ts'
import { createOrigin } from '../origin.ts'
import { isFault, textPath, toThread } from './record.ts'

/** The thread or template that a record in our own form is, or what is wrong with it. */
export function readCanonical(record: Located): Entry | ReadProblem {
  const { lines } = record
  const thread = toThread(record.value)
  if (isFault(thread)) {
    const { start, end } = record.span(thread.path)
    return { problem: thread.problem, at: lines.point(start), end: lines.point(end) }
  }
  const start = () => lines.point(record.span([]).start)
  const origin = createOrigin(start, (message) => {
    const passage = record.passage(textPath(thread, message))
    return passage && { lines, passage }
  })
  return { thread, origin }
}
