import type { Region } from '../../types.ts'
import * as english from '../en/mail.data.ts'
import { fold } from '../fold.ts'
import * as russian from '../ru/mail.data.ts'
import { Mark } from '../signs.ts'
import type { Line } from './lines.ts'

const verbs = [...russian.wrote, ...english.wrote]
const senders = [...russian.from, ...english.from]
const fields = [...russian.fields, ...english.fields]
const originals = [...russian.originals, ...english.originals]

/** A mail header is short; a longer line is none. */
const longest = 240

/** Quoted text: lines that begin with `>`, and from a mail header on to the end of the text or of the lines with `>` after it. */
export function findQuotes(value: string, lines: readonly Line[], marks: number): readonly Region[] {
  if ((marks & (Mark.greater | Mark.colon | Mark.dash)) === 0) return []
  const quotes: Region[] = []
  let start = -1
  let end = -1
  const close = () => {
    if (start >= 0) quotes.push({ kind: 'quote', start, end })
    start = -1
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    if (line.start === line.end) continue
    if (value.charCodeAt(line.start) === 0x3e) {
      if (start < 0) start = line.start
      end = line.end
      continue
    }
    const length = headerLength(value, lines, at)
    if (length === 0) {
      close()
      continue
    }
    close()
    start = line.start
    end = lines[at + length - 1]!.end
    const body = nextFull(lines, at + length)
    if (body === undefined || value.charCodeAt(lines[body]!.start) !== 0x3e) {
      end = lines.findLast((it) => it.end > it.start)?.end ?? end
      break
    }
    at += length - 1
  }
  close()
  return quotes
}

function nextFull(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < lines.length; at += 1) if (lines[at]!.end > lines[at]!.start) return at
  return undefined
}

/** How many lines the mail header that begins here takes; 0: none begins. */
function headerLength(value: string, lines: readonly Line[], at: number): number {
  const line = lines[at]!
  if (line.end - line.start > longest) return 0
  const last = value.charCodeAt(line.end - 1)
  if (last === 0x2d || last === 0x5f) {
    const text = fold(value.slice(line.start, line.end))
    if (/^-{3,}[^-].{3,60}-{3,}$/.test(text) && originals.some((it) => text.includes(it))) return 1
    if (/^_{10,}$/.test(text) && isOutlook(value, lines, at + 1)) return 1
  }
  if (last === 0x3a && isAttribution(value.slice(line.start, line.end))) return 1
  if (isOutlook(value, lines, at)) return 1
  const next = lines[at + 1]
  if (next === undefined || next.end === next.start || next.end - line.start > longest) return 0
  if (value.charCodeAt(next.end - 1) !== 0x3a || !mayBegin(value, line)) return 0
  return isAttribution(value.slice(line.start, next.end)) ? 2 : 0
}

/** A wrapped attribution begins with a date or with the word that leads to one. */
function mayBegin(value: string, line: Line): boolean {
  return /\d/.test(value.slice(line.start, line.end))
}

/** «On … wrote:», «02.03.2026, 10:00, Имя <a@b>:». */
function isAttribution(line: string): boolean {
  if (!/\d/.test(line)) return false
  const hasTime = /\d{1,2}:\d{2}/.test(line)
  const hasMail = /<[^<>\s]{1,120}@[^<>\s]{1,120}>|@\S/.test(line)
  if (hasMail && hasTime) return true
  const dated = hasTime || hasMail || /(?<!\d)(?:19|20)\d\d(?!\d)/.test(line)
  if (!dated) return false
  const text = fold(line).slice(0, -1).trimEnd()
  return verbs.some((verb) => text.endsWith(verb))
}

/** `From:` and two more fields of a mail's head within the next lines. */
function isOutlook(value: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || !hasField(value, line, senders)) return false
  let met = 0
  for (let next = at + 1; next < Math.min(at + 6, lines.length); next += 1) {
    if (hasField(value, lines[next]!, fields)) met += 1
  }
  return met >= 2
}

function hasField(value: string, line: Line, names: readonly string[]): boolean {
  if (!hasColon(value, line.start, Math.min(line.end, line.start + 24))) return false
  const head = fold(value.slice(line.start, Math.min(line.end, line.start + 24))).replace(/^\*+/, '')
  return names.some((name) => head.startsWith(name) && /^\*?\s?:/.test(head.slice(name.length)))
}

function hasColon(value: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (value.charCodeAt(index) === 0x3a) return true
  return false
}
