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
  for (const span of regrets) reach(span, text, places, told)
  for (const span of apology) reach(span, text, places, told)
  for (const span of guesses) reach(span, text, places, told, true)
  return told
}

/** The words in which a message only hopes for something: nobody does what is told there. */
export function hoped(text: Text, places: Places, lexicon: Lexicon): ReadonlySet<number> {
  const hopes = lexicon.find('hope', text)
  if (hopes.length === 0) return NONE
  const told = new Set<number>()
  for (const span of hopes) reach(span, text, places, told, true)
  return told
}

/** Adds the words from a span on; where `isAhead`, those behind the next border. */
function reach({ start, end }: Span, text: Text, places: Places, told: Set<number>, isAhead = false): void {
  const { words } = text
  const bidding = places.starts('bidding')
  let at = text.wordFrom(start)
  for (; at < words.length && words[at]!.start < end; at++) told.add(at)
  if (isAhead && at < words.length && words[at]!.border !== 'sentence') told.add(at++)
  for (; at < words.length; at++) {
    const { border, lexeme } = words[at]!
    if (border !== 'none' || lexeme.is.has('conjunction') || bidding.has(at)) return
    told.add(at)
  }
}

const NONE: ReadonlySet<number> = new Set()
