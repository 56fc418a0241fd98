import type { Region } from '../../types.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'

/** Clears `own` on words in quoted text, signature, code and comments, and on sentences that have no other words; whether there is any such region. */
export function markForeign(
  words: readonly DraftWord[],
  sentences: readonly DraftSentence[],
  regions: readonly Region[],
): boolean {
  if (regions.length === 0) return false
  const foreign = regions.filter(({ kind }) => kind !== 'item')
  if (foreign.length === 0) return false
  let end = 0
  let next = 0
  for (const word of words) {
    for (
      let region = foreign[next];
      region !== undefined && region.start <= word.start;
      region = foreign[next]
    ) {
      end = Math.max(end, region.end)
      next++
    }
    if (word.start < end) word.own = false
  }
  for (const sentence of sentences) {
    if (sentence.from === sentence.to) continue
    sentence.own = false
    for (let at = sentence.from; at < sentence.to && !sentence.own; at++) sentence.own = words[at]!.own
  }
  return true
}
