import type { Match, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'

/** Those cues that are more than a report: neither words of a call for help, nor how it went when the writer tried something himself. */
export function beyondReport(cues: readonly Match[], turn: Turn): readonly Match[] {
  if (cues.length === 0) return cues
  const { pleas } = turn.facts
  return pleas.length === 0 ? cues : cues.filter((cue) => !isReported(cue, turn))
}

/** "I restarted it three times", and in another sentence what is told as no more than a trouble: "Reinstalled it. Still the same." */
const isReported = (cue: Match, { text: { words }, facts: { pleas, troubles } }: Turn): boolean =>
  pleas.some(({ kind, span }) =>
    kind === 'asked'
      ? overlap(span, cue)
      : words[span.from]!.sentence === words[cue.from]!.sentence ||
        troubles.some((trouble) => trouble.kind === 'trouble' && overlap(trouble.span, cue)),
  )
