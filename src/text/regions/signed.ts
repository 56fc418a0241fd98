import type { DraftWord } from '../draft.ts'
import { firstFrom } from '../search.ts'
import { isUpperAt } from '../words/characters.ts'
import { isCard } from './card.ts'
import type { Line } from './lines.ts'

/** Characters of such a line, and words before the name in it: «Хранитель Зинаида Орлова». */
const MOST = { length: 60, titles: 1 }

/** Words above it, or else lines in all: less may be a greeting with its name. */
const LEAST = { words: 3, lines: 3 }

/**
 * Where the name begins that stands under a letter without a usual sign-off: the last line, a card without a stop, below a
 * finished sentence, or below a wish of the writer's own that a comma leaves open ("Enjoy the quiet,").
 */
export function signedName(
  value: string,
  words: readonly DraftWord[],
  tail: readonly Line[],
): number | undefined {
  const [above, last] = [tail.at(-2), tail.at(-1)]
  if (above === undefined || last === undefined || last.end - last.start > MOST.length) return undefined
  if (!'.!?…),'.includes(value.charAt(above.end - 1)) || '.…'.includes(value.charAt(last.end - 1)))
    return undefined
  const wish = value.charAt(above.end - 1) === ','
  if (wish && (tail.length < LEAST.lines || above.end - above.start > MOST.length)) return undefined
  if (!isUpperAt(value, last.start) || !isCard(value, words, last.start, last.end)) return undefined
  const first = firstFrom(words, last.start, ({ start }) => start)
  const said = first - firstFrom(words, above.start, ({ start }) => start)
  if (said < LEAST.words && tail.length < LEAST.lines) return undefined
  let named = false
  for (let at = first; at < words.length && words[at]!.start < last.end; at++) {
    const { border, lexeme, start } = words[at]!
    if (lexeme.is.has('pronoun')) return undefined
    if (at > first + MOST.titles || (at > first && border !== 'none')) continue
    named ||= isUpperAt(value, start) && (wish || lexeme.may.has('name'))
  }
  return named ? last.start : undefined
}
