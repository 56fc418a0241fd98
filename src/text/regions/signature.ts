import type { Region, Span } from '../../types.ts'
import type { DraftWord } from '../draft.ts'
import * as english from '../en/mail.data.ts'
import * as russian from '../ru/mail.data.ts'
import { Mark } from '../signs.ts'
import { isUpperAt } from '../words/characters.ts'
import { fold } from '../words/fold.ts'
import { cardEnd, isCard } from './card.ts'
import { findInitials } from './initials.ts'
import type { Line } from './lines.ts'
import { signedName } from './signed.ts'

const MAILS = [russian, english]
const SIGN_OFFS = new Set(MAILS.flatMap((mail) => [...mail.signOffs, ...mail.thanks]))
const FAREWELLS = new Set(MAILS.flatMap((mail) => [...mail.farewells, ...mail.thanks]))
const SENT_FROM = MAILS.flatMap((mail) => mail.sentFrom)
const SENT_FROM_FIRSTS = new Set(SENT_FROM.map((it) => it.charAt(0)))
const DEVICES = MAILS.flatMap((mail) => mail.devices)

/** A signature is short: so many lines, after a sign-off and in all; what opens it is not longer. */
const MOST = { lines: 12, after: 6, opening: 60, device: 90 }

/** Dashes and the like, alone in a line over a signature. */
const SEPARATOR = /^(?:--|—|__+|==+|\+\++|\*\*\*)$/

/** What tells who wrote, at the end of a text or of what stands before the quoted mail: of the `body`. Of the closing only the name is in it. */
export function findSignature(
  value: string,
  lines: readonly Line[],
  words: readonly DraftWord[],
  body: Span,
  marks: number,
): readonly Region[] {
  const tail = lastLines(lines, body)
  const last = tail.at(-1)
  if (last === undefined) return NONE
  const found = lines.length > 1 || isDevice(value, last) ? signaturesIn(value, words, tail, last.end) : NONE
  if (found.length > 0) return found
  const signed = signedName(value, words, tail)
  if (signed !== undefined) return [{ kind: 'signature', start: signed, end: last.end }]
  if ((marks & Mark.initials) === 0) return NONE
  const initials = findInitials(value, last.end)
  return initials === undefined ? NONE : [initials]
}

const NONE: readonly Region[] = []

/** What the last lines have of a signature; a text of one line has none but a device's. */
function signaturesIn(
  value: string,
  words: readonly DraftWord[],
  tail: readonly Line[],
  last: number,
): readonly Region[] {
  const signature = (start: number, end = last): Region => ({ kind: 'signature', start, end })
  const isLast = (from: number) => cardEnd(value, words, tail, from) === tail.length
  let start: number | undefined
  let device: Region | undefined
  for (let at = tail.length - 1; at >= 0; at--) {
    const line = tail[at]!
    if (isDevice(value, line)) {
      if (isLast(at + 1)) start = line.start
      else device = signature(line.start, line.end)
    } else if (at + 1 < tail.length && isSeparator(value, line)) {
      if (isUsual(value, line) || (isLast(at + 1) && !isOther(value, line))) start = line.start
    } else {
      const from = tail.length - 1 - at > MOST.after ? undefined : nameStart(value, words, tail, at)
      if (from === undefined) continue
      const to = tail[cardEnd(value, words, tail, at + 1) - 1]!.end
      if (start === undefined) return [signature(from, to)]
      return to > start ? [signature(from)] : [signature(from, to), signature(start)]
    }
  }
  if (start !== undefined) return [signature(start)]
  return device === undefined ? NONE : [device]
}

/** The last lines of the body, empty ones left out. */
function lastLines(lines: readonly Line[], body: Span): readonly Line[] {
  const tail: Line[] = []
  for (let at = lines.length - 1; at >= 0 && tail.length <= MOST.lines; at--) {
    const line = lines[at]!
    if (line.start === line.end || line.start >= body.end) continue
    if (line.start < body.start) break
    tail.push(line)
  }
  return tail.reverse()
}

/** «Отправлено с …», "Sent from …" and what is sent from. */
function isDevice(value: string, { start, end }: Line): boolean {
  if (end - start > MOST.device || !SENT_FROM_FIRSTS.has(value.charAt(start).toLowerCase())) return false
  const text = fold(value.slice(start, end))
  return SENT_FROM.some((it) => text.startsWith(it)) && DEVICES.some((device) => text.includes(` ${device}`))
}

const isSeparator = (value: string, { from, start, end }: Line) =>
  from > 0 &&
  '-—_=+*'.includes(value.charAt(start)) &&
  end - start <= MOST.opening &&
  SEPARATOR.test(value.slice(start, end))

/** The separator that mail has by its standard: two dashes and a space. */
const isUsual = (value: string, { start, end }: Line) => value.startsWith('-- ', start) && end - start === 2

/** Whether what stands above makes the separator something else: a heading's underline, a blank to fill. */
function isOther(value: string, { from, start }: Line): boolean {
  const above = value.slice(value.lastIndexOf('\n', from - 2) + 1, from).trim()
  const mark = value.charAt(start)
  return (mark === '=' && above !== '') || (mark === '_' && above.endsWith(':'))
}

/** Where the name begins that a sign-off leads to, in its own line behind a comma or in the next. */
function nameStart(
  value: string,
  words: readonly DraftWord[],
  tail: readonly Line[],
  at: number,
): number | undefined {
  const { start, end } = tail[at]!
  const next = tail[at + 1]
  if (end - start > MOST.opening + 30) return undefined
  if (next !== undefined && end - start <= MOST.opening && isSignOff(value.slice(start, end)))
    return isCard(value, words, next.start, next.end) ? next.start : undefined
  const comma = value.indexOf(',', start)
  if (comma < 0 || comma - start > MOST.opening) return undefined
  const said = fold(value.slice(start, comma))
  if (!SIGN_OFFS.has(said) || FAREWELLS.has(said)) return undefined
  let from = comma + 1
  while (from < end && value.charCodeAt(from) === 0x20) from++
  return from < end && isUpperAt(value, from) && isCard(value, words, from, end) ? from : undefined
}

const isSignOff = (text: string) => SIGN_OFFS.has(fold(text).replace(/[\s,.!–—-]+$/, ''))
