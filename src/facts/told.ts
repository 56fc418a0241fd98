import type { Span, Turn, Untold } from '../types.ts'
import { overlap } from './overlap.ts'

/** Whether words tell of what is so, rather than of what is asked, supposed, or somebody else's. */
export const isTold = (words: Span, { facts }: Turn): boolean =>
  !facts.untold.some((stretch) => reaches(stretch, words))

/** Whether words show what the writer feels: told, or put to us as a question ("are you that stupid"). */
export const isFelt = (words: Span, turn: Turn): boolean =>
  !turn.facts.untold.some((stretch) => reaches(stretch, words) && !isPutToUs(stretch, turn))

/** Whether words are not about somebody else, or about what is over. */
export const isOurs = (words: Span, { facts }: Turn): boolean =>
  !facts.untold.some(({ kind, span }) => ELSEWHERE.has(kind) && overlap(span, words))

const ELSEWHERE: ReadonlySet<Untold['kind']> = new Set(['elsewhere', 'over'])

/** Words that ask are no part of what is asked of: "how long must we wait". */
const reaches = ({ kind, span }: Untold, words: Span): boolean =>
  overlap(span, words) && (kind !== 'asked' || words.start >= span.start)

const isPutToUs = ({ kind, span: { start, end } }: Untold, { text }: Turn): boolean =>
  kind === 'asked' &&
  text.words.slice(text.wordFrom(start), text.wordFrom(end)).some(({ lexeme: { is } }) => is.has('2per'))
