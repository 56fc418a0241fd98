import type { Explanation, Match, Text, TurnFact } from '../../types.ts'

/** Every place that says what happened or why, in order; what is only supposed is left out. */
export const fact: TurnFact<'explanations'> = ({ text }, { lexicon }) => {
  const what = lexicon.find('what', text)
  const why = lexicon.find('why', text)
  if (what.length + why.length === 0) return NONE
  const open = new Set(lexicon.find('open', text).map(({ from }) => text.words[from]!.sentence))
  const told = ({ from }: Match) => {
    const { sentence } = text.words[from]!
    return !open.has(sentence) && text.sentences[sentence]!.mark !== '?'
  }
  return [
    ...what.filter(told).map((span): Explanation => ({ part: 'what', span })),
    ...why
      .filter((match) => told(match) && !isOurs(match, text))
      .map((span): Explanation => ({ part: 'why', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}

/** «В приложении мы не сможем»: what follows the «не» at which the words end is ours, not theirs. */
function isOurs({ to }: Match, { words }: Text): boolean {
  if (words[to - 1]?.lexeme.is.has('negation') !== true) return false
  const next = words[to]?.lexeme.is
  return next !== undefined && (next.has('1per') || next.has('2per'))
}

const NONE: readonly Explanation[] = []
