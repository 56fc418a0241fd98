import type { Span, TurnFact } from '../../types.ts'

/** Words that ask back, and every question of the writer's own that is no courtesy. */
export const fact: TurnFact<'clarifications'> = ({ text }, { lexicon }) => {
  const asks = lexicon.find('asks', text).map(({ start, end }) => ({ start, end }))
  const quotes = text.regions.filter(({ kind }) => kind === 'citation')
  const marked = text.sentences.filter(
    ({ mark, own, end }) =>
      mark === '?' && own && !quotes.some((quote) => quote.start < end && end <= quote.end),
  )
  if (marked.length === 0) return asks
  const courtesies = lexicon.find('courtesy', text)
  const holds = ({ start, end }: Span, { start: at }: Span) => start <= at && at < end
  const questions = marked.filter(
    (sentence) => ![...courtesies, ...asks].some((match) => holds(sentence, match)),
  )
  return [...asks, ...questions.map(({ start, end }) => ({ start, end }))]
}
