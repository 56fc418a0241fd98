import type { Region } from '../../types.ts'
import * as english from '../en/mail.data.ts'
import { fold } from '../fold.ts'
import * as russian from '../ru/mail.data.ts'
import { Mark } from '../signs.ts'
import type { Line } from './lines.ts'

const signOffs = new Set([russian, english].flatMap(({ signOffs, thanks }) => [...signOffs, ...thanks]))
const devices = [...russian.sentFrom, ...english.sentFrom]

/** A signature is short: so many lines at most, each at most so long. */
const most = { lines: 12, after: 6, length: 70 }

/** Who wrote at the end of a tweet or chat message: `^AB`, `-JK`, `*KellenF`, `/MT`, with a link after it at most. */
const initials =
  /(?:^|\s)([\^*~]\s?\p{Lu}\p{L}{0,14}|[-–/]\s?\p{Lu}{2,3}|[-–]\p{Lu}\p{Ll}{1,11})(?:\s+https?:\S{1,60})?\s*$/u

/** The lines at the end that tell who wrote; `limit` is where quoted text begins. */
export function findSignature(
  value: string,
  lines: readonly Line[],
  limit: number,
  marks: number,
): Region | undefined {
  let count = 0
  let found: number | undefined
  let end: number | undefined
  let plain = true
  for (let at = lines.length - 1; at >= 0 && count <= most.lines; at -= 1) {
    const line = lines[at]!
    if (line.start === line.end || line.start >= limit) continue
    end ??= line.end
    const length = line.end - line.start
    if (length > 0 && length <= 40) {
      const text = fold(value.slice(line.start, line.end))
      if (/^(?:--|—|__+|==+|\+\++|\*\*\*)$/.test(text) && count > 0 && (text === '--' || plain))
        found = line.start
      else if (devices.some((it) => text.startsWith(it))) found = line.start
      else if (count > 0 && count <= most.after && plain && isSignOff(text)) {
        found = nextStart(lines, at)
        break
      }
    }
    count += 1
    const last = value.charCodeAt(line.end - 1)
    if (length > most.length || last === 0x3f || last === 0x21) plain = false
  }
  if (end === undefined) return undefined
  if (found !== undefined) return { kind: 'signature', start: found, end }
  if ((marks & Mark.initials) === 0) return undefined
  const from = Math.max(0, end - 80)
  const match = initials.exec(value.slice(from, end))
  if (match?.[1] === undefined) return undefined
  const start = from + match.index + match[0].indexOf(match[1])
  return start === 0 ? undefined : { kind: 'signature', start, end }
}

function isSignOff(text: string): boolean {
  return signOffs.has(text.replace(/[\s,.!–—-]+$/, ''))
}

function nextStart(lines: readonly Line[], at: number): number | undefined {
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next]!
    if (line.end > line.start) return line.start
  }
  return undefined
}
