import type { Entry, ReadProblem, Span } from '../types.ts'
import { explain, lazyTree, nearest, stringPassage } from './json-text.ts'
import type { Lines } from './lines.ts'
import { createOrigin } from './origin.ts'
import { isFault, textPath, toThread } from './record.ts'

/** The thread of one JSON value that stands at `span` of a text, or what is wrong with it. */
export function readRecord(lines: Lines, span: Span): Entry | ReadProblem {
  const source = lines.text.slice(span.start, span.end)
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    const { offset, problem } = explain(source)
    return { problem, at: lines.point(span.start + offset) }
  }
  const tree = lazyTree(source)
  const thread = toThread(value)
  if (isFault(thread)) {
    const node = nearest(tree(), thread.path)
    const start = span.start + (node?.offset ?? 0)
    const end = node ? start + node.length : span.end
    return { problem: thread.problem, at: lines.point(start), end: lines.point(end) }
  }
  const origin = createOrigin(lines, span.start, (message) =>
    stringPassage(lines.text, nearest(tree(), textPath(thread, message)), span.start),
  )
  return { thread, origin }
}
