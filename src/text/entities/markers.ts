/** The greatest number that a list is believed to reach. */
const LONGEST = 99

/** Characters within which the entry before or behind has to begin. */
const REACH = 1000

/**
 * Whether a number counts the entries of a list, and nothing else: «1. Откройте … 2. Нажмите», "1) … 2) …". The mark
 * behind it, and the entry before or behind in the same text, tell.
 */
export function isMarker(text: string, start: number, end: number, value: number): boolean {
  const mark = text[end]
  if ((mark !== ')' && mark !== '.') || value > LONGEST) return false
  if (mark === '.' && !beginsLine(text, start)) return false
  const near = text.slice(Math.max(0, start - REACH), end + REACH)
  return hasEntry(near, `${value - 1}${mark}`) || hasEntry(near, `${value + 1}${mark}`)
}

/** Whether only spaces stand before it in its line. */
function beginsLine(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--
  return at < 0 || text[at] === '\n'
}

/** Whether a mark stands in a text with a space or a line's end before it. */
function hasEntry(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (mark.endsWith('.') ? beginsLine(text, at) : at === 0 || text[at - 1]!.trim() === '') return true
  }
  return false
}
