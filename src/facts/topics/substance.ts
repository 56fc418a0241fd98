import type { Lexicon, Reply, Sentence, Span, Text, Thread } from '../../types.ts'
import { isManners } from '../manners.ts'
import { isUpset } from '../upset.ts'

/** Some sentence tells something: it is no courtesy, and no acknowledgement. */
export function informs({ thread, text, turn }: Reply, lexicon: Lexicon): boolean {
  if (isFilledLater(thread, text)) return false
  const courtesies = lexicon.find('courtesy', text)
  const idle = [...lexicon.find('acknowledges', text), ...turn.facts.apology]
  const manners = [...courtesies, ...text.regions.filter(isManners)]
  return text.sentences.some(
    (sentence) =>
      sentence.own &&
      !idle.some(({ start }) => holds(sentence, start)) &&
      (!manners.some(({ start, end }) => end > sentence.start && start < sentence.end) ||
        wordsBeside(manners, sentence, text) > FEW),
  )
}

/** Content words of a sentence that belong to no courtesy. */
function wordsBeside(manners: readonly Span[], { from, to }: Sentence, { words }: Text): number {
  return words
    .slice(from, to)
    .filter(
      ({ lexeme, start }) => !lexeme.stop && !manners.some((one) => one.start <= start && start < one.end),
    ).length
}

/** As many content words tell nothing. */
const FEW = 1

const holds = ({ start, end }: Sentence, offset: number): boolean => start <= offset && offset < end

/** A template's variables, but for the one that greets, may hold the details. */
const isFilledLater = ({ template }: Thread, { entities, regions }: Text): boolean =>
  template !== undefined &&
  entities.some(
    ({ kind, start }) =>
      kind === 'placeholder' &&
      !regions.some((region) => region.kind === 'greeting' && region.start <= start && start < region.end),
  )

/** A complaint wants something else first. */
export const complains = ({ facts: { complaint, mood } }: Reply): boolean =>
  complaint !== undefined || isUpset(mood)

/** Nothing is told yet, or what is asked for is not to be had. */
export const isUnanswered = ({ facts }: Reply): boolean =>
  facts.coverage.length > 0 &&
  facts.coverage.every(({ state }) => state !== 'answered' && state !== 'not-found')
