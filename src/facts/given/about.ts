import type { Lexicon, Request, Span, Text } from '../../types.ts'

/** What a request is about, without the words that any of its kind has. */
export function topicsOf({ span }: Request, text: Text, lexicon: Lexicon): ReadonlySet<string> {
  const { words } = text
  const from = text.wordFrom(span.start)
  const generic = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const asked = words
    .slice(from, text.wordFrom(span.end) + BEHIND)
    .filter(({ start, sentence }) => !generic.has(start) && sentence === words[from]?.sentence)
  return new Set(asked.flatMap(({ lexeme }) => lexeme.topics))
}

/** Words behind a request that still say what is asked for: “when did you place | the order”. */
const BEHIND = 5

/** Whether some of these topics stand by a detail. */
export function isAbout(detail: Span, text: Text, topics: ReadonlySet<string>): boolean {
  const at = text.wordFrom(detail.start)
  return text.words
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(({ lexeme }) => !lexeme.stop && lexeme.topics.some((topic) => topics.has(topic)))
}

/** Words on either side that a detail is told with. */
const NEAR = 8
