import type { Stamp } from './stamp.ts'
import WORDS from './words.json' with { type: 'json' }

/** What stands before the words of a message, or of a line that WhatsApp wrote itself. */
export interface Header {
  readonly stamp: Stamp
  /** All headers of a file look alike: one that looks otherwise was pasted into a message. */
  readonly look: string
  readonly author?: string | undefined
  /** Of the whole header, the colon and the space after the author's name too. */
  readonly length: number
}

/** Signs that nobody sees: directions of writing, and a byte order mark. */
const MARKS = '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff'

const ALL_MARKS = new RegExp(`[${MARKS}]`, 'g')

/** `15.09.26, 16:41 - `, `[9/21/26, 10:15:32 AM] `, `13.06.18 21.25.15: `, `13. 6. 2018. klo 21:25 `. */
const STAMP = new RegExp(
  `^[${MARKS}]*(?<bracket>\\[)?(?<first>\\d{1,4})(?<sign>[-/.])\\s?(?<second>\\d{1,2})\\k<sign>\\s?(?<third>\\d{2,4})\\.?,?\\s+` +
    '(?:\\p{L}+\\s+)?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<seconds>\\d{2}))?(?:\\s*(?<half>[ap])\\.?\\s?m\\b\\.?)?' +
    '(?:\\](?:\\s|$)|\\s(?<dash>[-–—])\\s|(?<colon>:)\\s|\\s)',
  'iu',
)

/** As many signs may be an author's name; a colon after them is part of what is told. */
const LONGEST = 80

/** The header that a line begins with; undefined: it goes on with what was said before. */
export function headerOf(line: string): Header | undefined {
  const found = STAMP.exec(line)
  if (!found?.groups) return undefined
  const { bracket, first, sign, second, third, hour, minute, seconds, half, dash, colon } = found.groups
  const open = found[0].length
  const name = /^[^:\r\n]*(?::(?!\s)[^:\r\n]*)*:(?=\s|$)/u.exec(line.slice(open, open + LONGEST))?.[0]
  const named = name !== undefined && !WORDS.doings.some((doing) => name.includes(doing))
  return {
    stamp: {
      date: [Number(first), Number(second), Number(third)],
      hour: Number(hour),
      minute: Number(minute),
      second: Number(seconds ?? 0),
      half: half?.toLowerCase(),
      slashed: sign === '/',
    },
    look: [bracket, sign, dash && '-', colon, seconds && 's'].join(' '),
    ...(named && { author: bare(name.slice(0, -1)).replace(/^~\s*/, '') }),
    length: named ? open + name.length + (line[open + name.length] === ' ' ? 1 : 0) : open,
  }
}

/** A text without signs that nobody sees, and white space around it. */
export function bare(text: string): string {
  return text.replace(ALL_MARKS, '').trim()
}
