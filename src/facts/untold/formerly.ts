import type { Lexicon, Match, Text, Untold } from '../../types.ts'
import { stretch } from './stretch.ts'

/** All before the words that call a matter closed, and what was so once, up to the words that say how it is now. */
export const formerlyIn = (text: Text, lexicon: Lexicon): readonly Untold[] => [
  ...closedIn(text, lexicon),
  ...onceIn(text, lexicon),
]

/** Longer than so many words, it is the story of how it came to that. */
const STORY = 60

function closedIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  if (text.words.length > STORY) return NONE
  const closed = lexicon.find('closed', text).at(-1)
  return closed ? [stretch('over', text, 0, closed.to)] : NONE
}

function* onceIn(text: Text, lexicon: Lexicon): Generator<Untold> {
  const once = lexicon.find('once', text)
  const now = once.length > 0 ? lexicon.find('now', text) : NO_MATCHES
  for (const { from, to } of once) {
    const since = now.find((turn) => turn.from >= to)
    if (since && text.words[since.from]!.sentence - text.words[from]!.sentence <= 1)
      yield stretch('over', text, from, since.from)
  }
}

const NONE: readonly Untold[] = []
const NO_MATCHES: readonly Match[] = []
