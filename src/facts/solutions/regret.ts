import type { Places } from '../../phrases/places.ts'
import type { Lexicon, Span, Text, TurnFacts } from '../../types.ts'

/**
 * The words in which a message regrets, understands or guesses something: what is told there has gone wrong, and does nothing about it.
 * They reach to the next border (of a guess, "it seems, …", to the one behind it), to a conjunction that adds something, or to words that ask for a step.
 */
export function regretted(
  text: Text,
  { apology }: TurnFacts,
  places: Places,
  lexicon: Lexicon,
): ReadonlySet<number> {
  const regrets = lexicon.find('regret', text)
  const guesses = lexicon.find('guess', text)
  if (regrets.length + guesses.length + apology.length === 0) return NONE
  const told = new Set<number>()
  const bidding = places.starts('bidding')
  const tell = ({ start, end }: Span, isAhead = false) => {
    const { words } = text
    let at = text.wordFrom(start)
    for (; at < words.length && words[at]!.start < end; at++) told.add(at)
    if (isAhead && at < words.length && words[at]!.border !== 'sentence') told.add(at++)
    for (; at < words.length; at++) {
      const { border, lexeme } = words[at]!
      if (border !== 'none' || lexeme.is.has('conjunction') || bidding.has(at)) return
      told.add(at)
    }
  }
  for (const span of regrets) tell(span)
  for (const span of apology) tell(span)
  for (const span of guesses) tell(span, true)
  return told
}

const NONE: ReadonlySet<number> = new Set()
