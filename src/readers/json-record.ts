import type { Lines } from '../lines.ts'
import type { Entry, ReadProblem, Span } from '../types.ts'
import { explain } from './json-fault.ts'
import { elements } from './json-outline.ts'
import { stringPassage } from './json-string.ts'
import { seek, tokensOf } from './json-tokens.ts'
import { createOrigin } from './origin.ts'
import { isFault, toThread } from './record.ts'
import type { Path } from './shape.ts'

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
  const thread = toThread(value)
  if (isFault(thread)) {
    const { start, end } = nearest(lines.text, span, thread.path)
    return { problem: thread.problem, at: lines.point(start), end: lines.point(end) }
  }
  let messages: readonly Span[] | undefined
  const origin = createOrigin(lines, span.start, (index) => {
    messages ??= thread.template ? [span] : messagesOf(lines.text, span.start)
    const message = messages[index]
    const said = message && seek(lines.text, message.start, ['text'])
    return said && stringPassage(lines.text, said)
  })
  return { thread, origin }
}

function messagesOf(text: string, start: number): readonly Span[] {
  const messages: Span[] = []
  const list = seek(text, start, ['messages'])
  if (!list) return messages
  const tokens = tokensOf(text, list.start)
  tokens.next()
  elements(tokens, messages)
  return messages
}

/** Where the value at a path stands, or the nearest one around it that is there. */
function nearest(text: string, span: Span, path: Path): Span {
  for (let length = path.length; length > 0; length--) {
    const place = seek(text, span.start, path.slice(0, length))
    if (place) return place
  }
  return span
}
