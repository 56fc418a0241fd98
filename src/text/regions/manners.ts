import type { Region } from '../../types.ts'
import type { DraftSentence, DraftWord } from '../draft.ts'

export function findManners(
  _v: string,
  _w: readonly DraftWord[],
  _s: readonly DraftSentence[],
): readonly Region[] {
  return []
}
