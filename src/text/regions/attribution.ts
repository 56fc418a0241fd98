import * as englishMail from '../en/mail.data.ts'
import * as english from '../en/quantities.data.ts'
import * as russianMail from '../ru/mail.data.ts'
import * as russian from '../ru/quantities.data.ts'
import { fold } from '../words/fold.ts'

const QUANTITIES = [russian.quantities, english.quantities]
const MAILS = [russianMail, englishMail]

const MONTHS = new Set(QUANTITIES.flatMap((it) => it.months.flat()))
const WEEKDAYS = new Set([
  ...QUANTITIES.flatMap((it) => it.weekdays.flat()),
  ...MAILS.flatMap((it) => it.weekdays),
])
const GLUE = new Set([
  ...MAILS.flatMap((it) => it.glue),
  ...QUANTITIES.flatMap((it) => [...it.years, ...Object.values(it.dayParts).flat()]),
])
const PERSONS = new Set(MAILS.flatMap((it) => it.persons))
const VERBS = MAILS.flatMap((it) => it.wrote)
const VERB_FORMS = new Set(VERBS)

/** An address, a passage in quotation marks, a time with its zone, a date or number, a word. */
const PIECE =
  /[<[(]?[^\s<>[\]()"«»,;:]{1,120}(?:@|:[^\s@]{1,60}@)[^\s,;]{1,160}|"[^"]{1,80}"|«[^»]{1,80}»|[+-]\d\d:?\d\d(?!\d)|\d[\d:./-]*|\p{L}[\p{L}\p{M}'’.-]*(?:\(\p{L}+\))?/gu

type Kind =
  | 'address'
  | 'mail'
  | 'month'
  | 'day'
  | 'time'
  | 'date'
  | 'year'
  | 'digits'
  | 'glue'
  | 'verb'
  | 'person'
  | 'name'
  | 'other'

/** What a line over a mail is made of; an address is a mail in brackets. */
interface Piece {
  readonly kind: Kind
  /** Whether a comma stands before. */
  readonly comma: boolean
}

/** A sender has so many words at most, so many where no address follows. */
const MOST = { sender: 8, name: 4 }

/**
 * Whether a line (its colon left out) stands over a mail and tells who wrote it and when: date, sender, verb, or sender,
 * verb, date. Prose that ends alike has other words between.
 */
export function isAttribution(line: string): boolean {
  if (!/\d/.test(line)) return false
  const pieces = read(line)
  const dated = dateEnd(pieces, 0)
  if (dated > 0) return namesSender(pieces.slice(dated), pieces.slice(0, dated))
  const verb = pieces.findIndex(({ kind }) => kind === 'verb')
  if (verb < 1 || dateEnd(pieces, verb + 1) !== pieces.length) return false
  const date = pieces.slice(verb + 1)
  return isFull(date) && isSender(pieces.slice(0, verb))
}

/** Whether a line (its colon left out) may lead to lines that begin with `>`: it ends as those do, or names a time. */
export function isLeading(line: string): boolean {
  if (!/\d/.test(line)) return false
  if (!/\d{1,2}:\d{2}|@|(?<!\d)(?:19|20)\d\d(?!\d)/.test(line)) return false
  if (endsInVerb(line)) return true
  const pieces = read(line)
  const verb = pieces.findIndex(({ kind }) => kind === 'verb')
  return verb >= 0 && verb < MOST.sender && dateEnd(pieces, verb + 1) === pieces.length
}

/** Whether the verb ends a line (its colon left out) that such lines end in. */
export function endsInVerb(line: string): boolean {
  const text = fold(line).trimEnd()
  return VERBS.some((verb) => text.endsWith(verb))
}

function read(line: string): readonly Piece[] {
  let end = 0
  return Array.from(line.matchAll(PIECE), ({ 0: word, index }): Piece => {
    const comma = line.slice(end, index).includes(',')
    end = index + word.length
    return { kind: kindOf(word), comma }
  })
}

function kindOf(word: string): Kind {
  if (word.includes('@')) return /^[<[(]|[>\])]$/.test(word) ? 'address' : 'mail'
  const form = fold(word).replace(/[.:/-]+$/, '')
  if (/^[+-]\d/.test(form)) return 'glue'
  if (/^\d/.test(form)) {
    if (/^\d{1,2}:\d{2}/.test(form)) return 'time'
    if (/^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/.test(form)) return 'date'
    if (/^(?:19|20)\d\d$/.test(form)) return 'year'
    return form.length <= 2 ? 'digits' : 'other'
  }
  if (MONTHS.has(form)) return 'month'
  if (WEEKDAYS.has(form)) return 'day'
  if (VERB_FORMS.has(form)) return 'verb'
  if (GLUE.has(form)) return 'glue'
  if (PERSONS.has(form)) return 'person'
  return /^["«\p{Lu}]/u.test(word) ? 'name' : 'other'
}

const IN_DATE: ReadonlySet<Kind> = new Set<Kind>(['month', 'day', 'time', 'date', 'year', 'digits', 'glue'])

/** Where the date ends that begins at a piece; the piece itself, where none does. */
function dateEnd(pieces: readonly Piece[], from: number): number {
  let to = from
  while (to < pieces.length && IN_DATE.has(pieces[to]!.kind)) to++
  return pieces.slice(from, to).some(({ kind }) => kind !== 'glue') ? to : from
}

/** A date to the day. */
function isDay(pieces: readonly Piece[]): boolean {
  const has = (kind: Kind) => pieces.some((it) => it.kind === kind)
  return has('date') || (has('month') && has('digits'))
}

/** A date to the minute. */
function isFull(pieces: readonly Piece[]): boolean {
  return isDay(pieces) && pieces.some(({ kind }) => kind === 'time')
}

/** Whether after a date the sender comes, and the verb, one of which may be left out where the rest is clear. */
function namesSender(after: readonly Piece[], date: readonly Piece[]): boolean {
  const verb = after.findIndex(({ kind }) => kind === 'verb')
  if (verb >= 0 && verb !== after.length - 1) return false
  const sender = verb < 0 ? after : after.slice(0, verb)
  if (!isSender(sender)) return false
  const last = sender.at(-1)!.kind
  if (last === 'address' || last === 'mail') return isFull(date) || (verb >= 0 && isDay(date))
  return verb >= 0 && isFull(date) && sender[0]!.comma
}

/** Any words before an address, else names or a mail alone. */
function isSender(pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1)
  if (last === undefined || pieces.length > MOST.sender) return false
  if (last.kind === 'address') return !pieces.some(({ kind }) => kind === 'person')
  return pieces.length <= MOST.name && pieces.every(({ kind }) => kind === 'name' || kind === 'mail')
}
