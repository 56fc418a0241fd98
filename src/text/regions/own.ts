import type { Region } from '../../types.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'

/** Clears `own` on words in quoted text, signature, code and comments, and on sentences that have no other words. */
export function markForeign(
  words: readonly DraftWord[],
  sentences: readonly DraftSentence[],
  regions: readonly Region[],
): void {
  let end = 0
  let next = 0
  const foreign = regions.filter(({ kind }) => kind !== 'item' && kind !== 'greeting' && kind !== 'closing')
  if (foreign.length === 0) return
  for (const word of words) {
    for (
      let region = foreign[next];
      region !== undefined && region.start <= word.start;
      region = foreign[next]
    ) {
      end = Math.max(end, region.end)
      next += 1
    }
    if (word.start < end) word.own = false
  }
  for (const sentence of sentences) {
    if (sentence.from === sentence.to) continue
    sentence.own = false
    for (let at = sentence.from; at < sentence.to && !sentence.own; at += 1) sentence.own = words[at]!.own
  }
}
