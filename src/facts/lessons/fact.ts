import type { ReplyFact, Span, Word } from '../../types.ts'

/** News that tells more of the thing than the customer wrote of it, as it is and not as it went. */
export const fact: ReplyFact<'lessons'> = ({ asked, text, turn }): readonly Span[] => {
  const news = turn.facts.solutions.filter(({ kind }) => kind === 'news')
  if (news.length === 0) return NONE
  const known = new Set(asked.flatMap((turn) => turn.text.words.filter(isOfContent).flatMap(topicsOf)))
  return news
    .map(({ span }) => span)
    .filter(({ start, end }) => {
      const told = text.words.slice(text.wordFrom(start), text.wordFrom(end - 1) + 1)
      if (!told.some(isSo)) return false
      const things = told.filter(isOfContent)
      const fresh = things.filter((word) => !topicsOf(word).some((topic) => known.has(topic)))
      return fresh.length >= FRESH && fresh.length < things.length
    })
}

const NONE: readonly Span[] = []

/** So many words tell something new. */
const FRESH = 2

const isOfContent = ({ own, lexeme: { stop } }: Word) => own && !stop

const topicsOf = ({ lexeme: { topics } }: Word) => topics

/** A verb that tells of how things are. */
const isSo = ({ lexeme: { is } }: Word) => (is.has('finite') && !is.has('past')) || is.has('short')
