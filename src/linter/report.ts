import { fingerprint } from '../fingerprint.ts'
import { type Lines, locate } from '../lines.ts'
import type {
  Data,
  Finding,
  Fix,
  Language,
  LintMessage,
  Location,
  Origin,
  RelatedLocation,
  RelatedPlace,
  Reply,
  ReplyLocation,
  Rule,
  Span,
  Suggestion,
} from '../types.ts'
import type { ActiveRule } from './plan.ts'
import { wordingOf } from './thread.ts'

export interface Wording {
  /** Undefined: the language of the reply. */
  readonly locale?: Language | undefined
  /** Undefined: the thread was not read from a file. */
  readonly origin?: Origin | undefined
  /** The lines of each message of the thread. */
  readonly lines: (message: number) => Lines
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
  const span = finding.span ?? wholeOf(reply)
  const quote = reply.message.text.slice(span.start, span.end)
  const messageId = finding.messageId ?? 'default'
  const data = { match: quote, ...finding.data }
  const location = locate(lines(reply.index), span)
  const related = finding.related?.map((place) => toRelated(place, rule, reply, { locale, origin, lines }))
  const suggestions = finding.suggest?.flatMap((suggestion) =>
    toSuggestion(suggestion, rule, reply, locale, origin),
  )
  const fix = finding.fix && !override?.disableFix && toFix(finding.fix, reply, origin)

  const place = origin ? inFile(origin, reply.index, span) : location
  const message: LintMessage = {
    ruleId: rule.id,
    severity: severity === 'error' ? 2 : 1,
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

/** Where something stands, in the file (or, without one, in the reply) and in the reply. */
export interface Place {
  readonly file: Location
  readonly reply: Location
  /** The words there; empty: the whole reply is meant. */
  readonly quote: string
}

/** The place of a span; undefined: of the whole reply. */
export function placeOf(reply: Reply, span: Span | undefined, { origin, lines }: Wording): Place {
  const { start, end } = span ?? wholeOf(reply)
  const location = locate(lines(reply.index), { start, end })
  return {
    file: origin ? inFile(origin, reply.index, { start, end }) : location,
    reply: location,
    quote: span ? reply.message.text.slice(start, end) : '',
  }
}

/** The part of a reply that stands for all of it: its text without the white space around. */
function wholeOf({ message: { text } }: Reply): Span {
  const end = text.trimEnd().length
  return { start: Math.min(text.length - text.trimStart().length, end), end }
}

function inFile(origin: Origin, message: number, { start, end }: Span): Location {
  const from = origin.locate(message, start)
  const to = origin.locate(message, end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
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
  locale: Language,
  origin: Origin | undefined,
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
  { locale, origin, lines }: Wording & { readonly locale: Language },
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

/** What a finding says: the config's sentence where that has one which this finding can fill, else the rule's own. */
export function sentence(
  { rule, override }: Pick<Reporter, 'rule' | 'override'>,
  messageId: string,
  data: Data,
  locale: Language,
): string {
  const message = override?.message
  const written = typeof message === 'string' ? message : message?.[locale]
  if (written === undefined || unfilled(written, data) !== undefined)
    return word(rule, messageId, data, locale)
  return fill(written, data)
}

/** The address of a rule's page; undefined: it has none. */
export const pageOf = ({ rule, override }: Pick<Reporter, 'rule' | 'override'>): string | undefined =>
  override?.url ?? rule.meta.url

/** A message of a rule's room, its holes filled. Throws where the room has no such message or nobody fills a hole. */
export function word(rule: Rule, messageId: string, data: Data, locale: Language): string {
  const written = rule.messages[locale][messageId]
  if (written === undefined) throw new Error(`${rule.id} has no message "${messageId}" in ${locale}.yaml`)
  if (!written.includes('{')) return written
  const hole = unfilled(written, data)
  if (hole !== undefined) throw new Error(`${rule.id}: nobody fills {${hole}} of the message "${messageId}"`)
  return fill(written, data)
}

const HOLE = /\{(\w+)\}/g

const fill = (written: string, data: Data): string =>
  written.replace(HOLE, (_, hole: string) => String(data[hole]))

/** A hole that nobody fills. */
function unfilled(written: string, data: Data): string | undefined {
  for (const [, hole] of written.matchAll(HOLE)) if (data[hole!] === undefined) return hole
  return undefined
}
