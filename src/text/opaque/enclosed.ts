import type { Opaque } from '../draft.ts'
import { Mark } from '../signs.ts'

/** Code fences and comments, a list for each kind; they may be of any length, so they are looked for mark by mark. */
export function findEnclosed(value: string, marks: number): readonly (readonly Opaque[])[] {
  if ((marks & (Mark.backtick | Mark.less | Mark.brace)) === 0) return []
  return [
    between(value, 'code', '```', '```'),
    between(value, 'comment', '<!--', '-->'),
    value.includes('{%') ? liquidComments(value) : [],
  ]
}

function between(value: string, kind: Opaque['kind'], open: string, close: string): readonly Opaque[] {
  const found: Opaque[] = []
  for (let start = value.indexOf(open); start >= 0; start = value.indexOf(open, start)) {
    const mark = value.indexOf(close, start + open.length)
    if (mark < 0) break
    const end = mark + close.length
    found.push({ kind, start, end, value: '' })
    start = end
  }
  return found
}

function liquidComments(value: string): readonly Opaque[] {
  const found: Opaque[] = []
  let start = -1
  for (const tag of value.matchAll(/\{%-?\s{0,9}(end)?comment[^%{]{0,99}%\}/g)) {
    if (tag[1] === undefined) {
      if (start < 0) start = tag.index
    } else if (start >= 0) {
      found.push({ kind: 'comment', start, end: tag.index + tag[0].length, value: '' })
      start = -1
    }
  }
  return found
}
