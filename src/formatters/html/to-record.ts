import type { LintMessage, LintResult, Message, RelatedLocation, ReplyLocation } from '../../types.ts'
import { relativePath } from '../path.ts'
import { isError } from '../problem.ts'
import type { ReportFinding, ReportMessage, ReportPlace, ReportThread } from './record.ts'

/** A result as the page holds it. */
export function toRecord({ filePath, threadId, thread, messages }: LintResult, cwd: string): ReportThread {
  const said = thread?.messages ?? []
  return {
    file: relativePath(cwd, filePath),
    id: threadId,
    title: thread?.subject ?? thread?.template?.title,
    channel: thread?.channel,
    messages: said.map(toMessage),
    findings: messages.map((message) => toFinding(message, said, cwd)),
  }
}

/** Who a message is by, as far as the thread says. */
export const nameOf = ({ author }: Message): string | undefined => author?.name ?? author?.email ?? author?.id

const toMessage = (message: Message): ReportMessage => ({
  role: message.role,
  text: message.text,
  name: nameOf(message),
  at: message.at,
  internal: message.internal || undefined,
})

function toFinding(message: LintMessage, said: readonly Message[], cwd: string): ReportFinding {
  const { reply, related = [], suggestions = [] } = message
  return {
    rule: message.ruleId ?? '',
    error: isError(message),
    text: message.message,
    line: message.line,
    column: message.column,
    place: reply && placeOf(reply, said),
    related: related.map((place) => ({
      ...relatedPlace(place),
      text: place.text,
      file: place.filePath === undefined ? undefined : relativePath(cwd, place.filePath),
    })),
    suggestions: suggestions.map(({ desc }) => desc),
    fixable: message.fix && true,
    agent: reply?.agent,
    channel: reply?.channel,
    day: reply?.at?.slice(0, DAY),
    url: message.url,
  }
}

/** Length of `2026-03-01`. */
const DAY = 10

function placeOf(reply: ReplyLocation, said: readonly Message[]): ReportPlace {
  const { message, quote } = reply
  const text = said[message]?.text
  if (text === undefined || quote === '') return { message, quote }
  const start = offsetOf(text, reply.line, reply.column)
  return { message, quote, start, end: start + quote.length }
}

const relatedPlace = ({ message, quote, offset }: RelatedLocation): ReportPlace =>
  offset === undefined ? { message, quote } : { message, quote, start: offset, end: offset + quote.length }

/** The offset of a line and column, both from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}
