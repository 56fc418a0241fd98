import type { Places } from '../../phrases/places.ts'
import type { Lexicon, Span, Text, TurnFacts } from '../../types.ts'
import type { Stretch } from '../stretch.ts'

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
  for (const span of [...regrets, ...apology]) add(reach(span, text, places, false), told)
  for (const span of guesses) add(reach(span, text, places, true), told)
  return told
}

/** The words in which a message only hopes for something: nobody does what is told there. */
export function hoped(text: Text, places: Places, lexicon: Lexicon): ReadonlySet<number> {
  const hopes = lexicon.find('hope', text)
  if (hopes.length === 0) return NONE
  const told = new Set<number>()
  for (const span of hopes) add(reach(span, text, places, true), told)
  return told
}

/** The words `[from, to)` that a span reaches; where `isAhead`, over the next border. */
function reach({ start, end }: Span, text: Text, places: Places, isAhead: boolean): Stretch {
  const { words } = text
  const bidding = places.starts('bidding')
  const from = text.wordFrom(start)
  let to = from
  while (to < words.length && words[to]!.start < end) to++
  if (isAhead && to < words.length && words[to]!.border !== 'sentence') to++
  for (; to < words.length; to++) {
    const { border, lexeme } = words[to]!
    if (border !== 'none' || lexeme.is.has('conjunction') || bidding.has(to)) break
  }
  return { from, to }
}

function add({ from, to }: Stretch, words: Set<number>): void {
  for (let at = from; at < to; at++) words.add(at)
}

const NONE: ReadonlySet<number> = new Set()
