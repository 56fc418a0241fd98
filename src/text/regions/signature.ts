import type { Region, Span } from '../../types.ts'
import { isUpperAt } from '../characters.ts'
import type { DraftWord } from '../draft.ts'
import * as english from '../en/mail.data.ts'
import { fold } from '../fold.ts'
import * as russian from '../ru/mail.data.ts'
import { Mark } from '../signs.ts'
import { cardEnd, isCard } from './card.ts'
import { findInitials } from './initials.ts'
import type { Line } from './lines.ts'
import { signedName } from './signed.ts'

const mails = [russian, english]
const signOffs = new Set(mails.flatMap((mail) => [...mail.signOffs, ...mail.thanks]))
const farewells = new Set(mails.flatMap((mail) => [...mail.farewells, ...mail.thanks]))
const sentFrom = mails.flatMap((mail) => mail.sentFrom)
const sentFromFirsts = new Set(sentFrom.map((it) => it.charAt(0)))
const devices = mails.flatMap((mail) => mail.devices)

/** A signature is short: so many lines, after a sign-off and in all; what opens it is not longer. */
const most = { lines: 12, after: 6, opening: 60, device: 90 }

/** Dashes and the like, alone in a line over a signature. */
const separator = /^(?:--|—|__+|==+|\+\++|\*\*\*)$/

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
  if (last === undefined) return none
  const found = lines.length > 1 || isDevice(value, last) ? signaturesIn(value, words, tail, last.end) : none
  if (found.length > 0) return found
  const signed = signedName(value, words, tail)
  if (signed !== undefined) return [{ kind: 'signature', start: signed, end: last.end }]
  if ((marks & Mark.initials) === 0) return none
  const initials = findInitials(value, last.end)
  return initials === undefined ? none : [initials]
}

const none: readonly Region[] = []

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
  for (let at = tail.length - 1; at >= 0; at -= 1) {
    const line = tail[at]!
    if (isDevice(value, line)) {
      if (isLast(at + 1)) start = line.start
      else device = signature(line.start, line.end)
    } else if (at + 1 < tail.length && isSeparator(value, line)) {
      if (isUsual(value, line) || (isLast(at + 1) && !isOther(value, line))) start = line.start
    } else {
      const from = tail.length - 1 - at > most.after ? undefined : nameStart(value, words, tail, at)
      if (from === undefined) continue
      const to = tail[cardEnd(value, words, tail, at + 1) - 1]!.end
      if (start === undefined) return [signature(from, to)]
      return to > start ? [signature(from)] : [signature(from, to), signature(start)]
    }
  }
  if (start !== undefined) return [signature(start)]
  return device === undefined ? none : [device]
}

/** The last lines of the body, empty ones left out. */
function lastLines(lines: readonly Line[], body: Span): readonly Line[] {
  const tail: Line[] = []
  for (let at = lines.length - 1; at >= 0 && tail.length <= most.lines; at -= 1) {
    const line = lines[at]!
    if (line.start === line.end || line.start >= body.end) continue
    if (line.start < body.start) break
    tail.push(line)
  }
  return tail.reverse()
}

/** «Отправлено с …», "Sent from …" and what is sent from. */
function isDevice(value: string, { start, end }: Line): boolean {
  if (end - start > most.device || !sentFromFirsts.has(value.charAt(start).toLowerCase())) return false
  const text = fold(value.slice(start, end))
  return sentFrom.some((it) => text.startsWith(it)) && devices.some((device) => text.includes(` ${device}`))
}

const isSeparator = (value: string, { from, start, end }: Line) =>
  from > 0 &&
  '-—_=+*'.includes(value.charAt(start)) &&
  end - start <= most.opening &&
  separator.test(value.slice(start, end))

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
  if (end - start > most.opening + 30) return undefined
  if (next !== undefined && end - start <= most.opening && isSignOff(value.slice(start, end)))
    return isCard(value, words, next.start, next.end) ? next.start : undefined
  const comma = value.indexOf(',', start)
  if (comma < 0 || comma - start > most.opening) return undefined
  const said = fold(value.slice(start, comma))
  if (!signOffs.has(said) || farewells.has(said)) return undefined
  let from = comma + 1
  while (from < end && value.charCodeAt(from) === 0x20) from += 1
  return from < end && isUpperAt(value, from) && isCard(value, words, from, end) ? from : undefined
}

const isSignOff = (text: string) => signOffs.has(fold(text).replace(/[\s,.!–—-]+$/, ''))
