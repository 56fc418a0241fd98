import type { Text, Turn } from '../../types.ts'

/** Words of the names that customers call us by: "@ North Wind Customer Service". */
export function namesOfOurs(turns: readonly Turn[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text, message } of turns)
    if (message.role === 'customer' && text.value.includes(SIGN))
      for (const name of mentioned(text)) names.add(name)
  return names
}

const SIGN = '@'

/** Words of the longest name. */
const LONGEST = 6

/** The capitals behind each sign, as far as they go. */
function* mentioned({ value, words }: Text): Generator<string> {
  for (let at = 0; at < words.length; at++) {
    const before = value.slice(at === 0 ? 0 : words[at - 1]!.end, words[at]!.start)
    if (!before.includes(SIGN) && value[words[at]!.start] !== SIGN) continue
    for (let next = at; next < words.length && next < at + LONGEST; next++) {
      const { start, end, lexeme } = words[next]!
      if (
        next > at &&
        (value[start] === value[start]!.toLowerCase() ||
          value.slice(words[next - 1]!.end, start).trim() !== '')
      )
        break
      yield lexeme.form
      if (value[start] === SIGN) yield value.slice(start + 1, end).toLowerCase()
    }
  }
}
