import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'
import { isPlain } from './digits.ts'
import { MEANINGS, meaningAt } from './meanings.ts'

/** Times of day that begin with a digit, `HH:MM`: `10:30`, «в 18.00», «до 18 часов», «7 вечера», `5 p.m.`, `10:10p`; but «3 дня» are days, «24 часа» a day and night. */
export function takeTime(words: readonly DraftWord[], at: number, claims: Claims): boolean {
  const { form } = words[at]!.lexeme
  const plain = isPlain(form)
  if (form.length > (plain ? 2 : 8)) return false
  const led = at > 0 && MEANINGS.get(words[at - 1]!.lexeme.form)?.clockLead === true
  const clock = plain ? null : /^(\d{1,2})([:.-])(\d{2})(?::\d{2})?([ap]m?)?$/.exec(form)
  if (clock !== null) {
    if (clock[2] !== ':' && (!led || clock[3]!.length !== 2 || countsMoney(words[at + 1]))) return false
    const part =
      clock[4] === undefined
        ? dayPart(words, at + 1)
        : { shift: clock[4].startsWith('p') ? 12 : 0, to: at + 1 }
    return take(claims, at, part?.to ?? at + 1, Number(clock[1]), Number(clock[3]), part?.shift)
  }
  const hour = /^(\d{1,2})(am|pm)?$/.exec(form)
  if (hour === null) return false
  if (hour[2] !== undefined) return take(claims, at, at + 1, Number(hour[1]), 0, hour[2] === 'pm' ? 12 : 0)
  let to = at + 1
  const next = meaningAt(words, to)
  if (next?.clockHour) to++
  const part = dayPart(words, to)
  const counts = next?.duration !== undefined && !next.clockHour
  if (part !== undefined && (led || !counts)) return take(claims, at, part.to, Number(hour[1]), 0, part.shift)
  const isClock = led && next?.clockHour === true && Number(hour[1]) > 1 && Number(hour[1]) < 24
  return isClock && take(claims, at, to, Number(hour[1]), 0)
}

function take(claims: Claims, from: number, to: number, hour: number, minute: number, shift = 0): boolean {
  const late = shift === 12 && hour < 12 ? hour + 12 : hour
  if (late > 24 || minute > 59) return false
  const value = `${String(late).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return claims.take('time', value, from, to)
}

/** «утра», «вечера», `am`, `p.m.` at word `at`. */
function dayPart(words: readonly DraftWord[], at: number): { shift: number; to: number } | undefined {
  const shift = meaningAt(words, at)?.dayPart
  if (shift !== undefined) return { shift, to: at + 1 }
  const [one, two] = [words[at], words[at + 1]]
  if (one === undefined || two === undefined || two.start - one.end !== 1) return undefined
  if (one.border !== 'none' || one.lexeme.form.length > 1) return undefined
  const dotted = MEANINGS.get(`${one.lexeme.form}.${two.lexeme.form}`)?.dayPart
  return dotted === undefined ? undefined : { shift: dotted, to: at + 2 }
}

function countsMoney(word: DraftWord | undefined): boolean {
  if (word?.border !== 'none') return false
  const meaning = MEANINGS.get(word.lexeme.form)
  return meaning?.currency !== undefined || meaning?.magnitude !== undefined
}
