import * as english from '../en/mail.data.ts'
import * as russian from '../ru/mail.data.ts'
import { fold } from '../words/fold.ts'
import type { Line } from './lines.ts'

const PARTS = ['from', 'sent', 'to', 'subject'] as const
type Part = (typeof PARTS)[number]

const FIELDS: ReadonlyMap<string, Part> = new Map(
  [russian, english].flatMap((mail) =>
    PARTS.flatMap((part) => mail.fields[part].map((name) => [name, part])),
  ),
)
const ORIGINALS = [...russian.originals, ...english.originals]
const ENDS = [...russian.ends, ...english.ends]

/** The name of a field is not longer; a head has no more lines. */
const MOST = { name: 20, lines: 10 }

/**
 * How many lines a mail's head takes that begins here, 0 if none does: the sender, then two fields more, the subject or an
 * address among them. What a parcel's label or a feedback form has is less.
 */
export function headLength(value: string, lines: readonly Line[], from: number): number {
  const line = lines[from]
  if (line === undefined || fieldOf(value, line) !== 'from') return 0
  const met = new Set<Part>(['from'])
  const limit = Math.min(from + MOST.lines, lines.length)
  let last = from
  for (let at = from + 1; at < limit; at++) {
    const { start, end } = lines[at]!
    if (start === end && met.size >= 3) break
    const field = fieldOf(value, lines[at]!)
    if (field === undefined) continue
    met.add(field)
    last = at
  }
  const isWhole = met.has('subject') || value.slice(line.start, lines[last]!.end).includes('@')
  return met.size >= 3 && isWhole ? last - from + 1 : 0
}

/** Which field of a mail's head a line holds; the marks of bold type around its name do not count. */
function fieldOf(value: string, line: Line): Part | undefined {
  const limit = Math.min(line.end, line.start + MOST.name)
  for (let at = line.start; at < limit; at++) {
    if (value.charCodeAt(at) === COLON)
      return FIELDS.get(
        fold(value.slice(line.start, at))
          .replace(/^\*+|\*+$/g, '')
          .trim(),
      )
  }
  return undefined
}

const COLON = 0x3a

/** Whether a line between dashes, or one with a colon, tells that a mail follows; `ends` that it is over. */
export function isBanner(value: string, { start, end }: Line, which: 'begins' | 'ends'): boolean {
  const last = value.charCodeAt(end - 1)
  if (end - start > 80 || (last !== 0x2d && last !== COLON)) return false
  const text = fold(value.slice(start, end))
  const [, dashes = '', said = '', tail = ''] = /^(-*)\s*([^-].*?)\s*(-+|:)$/.exec(text) ?? []
  if ((dashes.length < 3 || tail.length < 3) && !(dashes === '' && tail === ':')) return false
  return (which === 'begins' ? ORIGINALS : ENDS).some((it) => said === it || said.startsWith(`${it} `))
}

/** Whether nothing but underscores stands in a line, as Outlook draws one over a mail. */
export function isRule(value: string, { start, end }: Line): boolean {
  return value.charCodeAt(start) === 0x5f && end - start >= 10 && /^_+$/.test(value.slice(start, end))
}
