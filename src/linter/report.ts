import { fingerprint } from '../fingerprint.ts'
import { locate } from '../lines.ts'
import type {
  Finding,
  Fix,
  Language,
  LintMessage,
  Origin,
  RelatedLocation,
  RelatedPlace,
  Reply,
  ReplyLocation,
  Rule,
  Suggestion,
} from '../types.ts'
import { type Bearings, fromWordStart, inFile, wholeOf } from './place.ts'
import type { ActiveRule } from './plan.ts'
import { severityNumber } from './severity.ts'
import { pageOf, sentence, word, wordingOf } from './wording.ts'

/** What a finding is dressed with. */
interface Wording extends Bearings {
  /** Undefined: the language of the reply. */
  readonly locale?: Language | undefined
}

/** The same, with the language chosen. */
interface Worded extends Wording {
  readonly locale: Language
}

/** The rule that finds something, as a config switches it on. */
type Reporter = Pick<ActiveRule, 'rule' | 'severity' | 'override'>

/**
 * Dresses a finding for people: its sentence, and its place both in the reply and in the file.
 * Throws when the rule's room has no such message or the message has a hole that nobody fills.
 */
export function report(
  finding: Finding,
  by: Reporter,
  reply: Reply,
  { locale = wordingOf(reply.text), origin, lines }: Wording,
): LintMessage {
  const { rule, severity, override } = by
  const span = finding.span ? fromWordStart(reply.text, finding.span) : wholeOf(reply)
  const quote = reply.message.text.slice(span.start, span.end)
  const messageId = finding.messageId ?? 'default'
  const data = { match: quote, ...finding.data }
  const location = locate(lines(reply.index), span)
  const wording = { locale, origin, lines }
  const related = finding.related?.map((place) => toRelated(place, rule, reply, wording))
  const suggestions = finding.suggest?.flatMap((suggestion) => toSuggestion(suggestion, rule, reply, wording))
  const fix = finding.fix && !override?.disableFix && toFix(finding.fix, reply, origin)

  const place = origin ? inFile(origin, reply.index, span) : location
  const message: LintMessage = {
    ruleId: rule.id,
    severity: severityNumber(severity),
    message: sentence(by, messageId, data, locale),
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    messageId,
  }
  if (fix) message.fix = fix
  if (suggestions?.length) message.suggestions = suggestions
  message.reply = {
    thread: reply.thread.id ?? null,
    message: reply.index,
    line: location.line,
    column: location.column,
    endLine: location.endLine,
    endColumn: location.endColumn,
    quote: finding.span ? quote : '',
    ...authorship(reply),
  }
  if (related?.length) message.related = related
  message.fingerprint = fingerprint(rule.id, finding.span ? quote : messageId, reply.thread.id)
  const url = pageOf(by)
  if (url) message.url = url
  return message
}

/** Who wrote a reply, where and when, as far as the thread says. */
function authorship({
  message: { role, author, at },
  channel,
}: Reply): Pick<ReplyLocation, 'agent' | 'channel' | 'at'> {
  const agent = role === 'customer' ? undefined : (author?.name ?? author?.email ?? author?.id)
  return { ...(agent && { agent }), ...(channel && { channel }), ...(at && { at }) }
}

function toFix(
  { span, text }: Finding['fix'] & {},
  reply: Reply,
  origin: Origin | undefined,
): Fix | undefined {
  return origin ? origin.edit(reply.index, { span, text }) : { range: [span.start, span.end], text }
}

function toSuggestion(
  { messageId, data, fix: edit }: Suggestion,
  rule: Rule,
  reply: Reply,
  { locale, origin }: Worded,
) {
  const fix = toFix(edit, reply, origin)
  if (!fix) return []
  const match = reply.message.text.slice(edit.span.start, edit.span.end)
  const holes = { match, replacement: edit.text, ...data }
  return [{ messageId, ...(data && { data }), fix, desc: word(rule, messageId, holes, locale) }]
}

function toRelated(
  { message, span, messageId }: RelatedPlace,
  rule: Rule,
  reply: Reply,
  { locale, origin, lines }: Worded,
): RelatedLocation {
  const { text } = reply.thread.messages[message]!
  const quote = text.slice(span.start, span.end)
  return {
    message,
    quote,
    offset: span.start,
    ...(origin ? inFile(origin, message, span) : locate(lines(message), span)),
    text: messageId ? word(rule, messageId, { match: quote }, locale) : quote,
  }
}
