import type { Span, Trouble, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'
import type { Cues } from './cues.ts'
import { starsOf } from './stars.ts'

/** A cue that means little alone weighs half of one that is enough. */
const HALF = 0.5

/** A review of so few stars is a discontented one, whatever it says. */
const LOW = 2
/** A middling one is, when it says nothing. */
const MIDDLING = 3

/** Discontent in all: 1 for each strong cue, one half for each kind of those that mean little; who only inquires has half of it less, which may be below none. */
export function weightOf(cues: Cues): number {
  const { turn, strong, outright, mock, wry, calm, weak } = cues
  const told = cues.troubles.length > 0 ? turn.facts.troubles : NONE_TOLD
  const failures = told.filter(({ kind }) => kind === 'failure').length
  const halves = halvesOf(cues, told.length > failures)
  const mocked = mock && (wry || (halves > 0 && told.length > 0))
  const mild = strong.length === 1 && !outright && told.length === 0 && inquires(turn, strong)
  const sum = (mild ? HALF : strong.length) + failures + Number(mocked) + Number(isStarred(turn))
  if (sum > 0) return mild && sum === HALF ? sum + halves : sum
  return calm || (weak.length < 2 && inquires(turn)) ? halves - HALF : halves
}

/** A trouble that is over is none. */
const NONE_TOLD: readonly Trouble[] = []

function halvesOf({ turn, weak, flat, uneasy, marks, insists }: Cues, troubled: boolean): number {
  const pressed = marks.length > 0 && (insists || turn.facts.troubles.length > 0)
  return (
    HALF *
    (Number(troubled) +
      Number(weak.length > 0 || (!troubled && flat.length > 0)) +
      Number(uneasy.length > 0) +
      Number(pressed))
  )
}

function isStarred(turn: Turn): boolean {
  const stars = starsOf(turn)
  return stars !== undefined && (stars <= LOW || (stars <= MIDDLING && turn.text.words.length === 0))
}

/** Whether it asks, and all that it asks is how things are or would be, in other words than these. */
function inquires({ facts }: Turn, words: readonly Span[] = []): boolean {
  const asked = facts.untold.filter(({ kind }) => kind === 'asked')
  return (
    asked.length > 0 &&
    facts.questions.every(
      ({ kind, span }) =>
        kind !== 'question' ||
        (asked.some((one) => overlap(one.span, span)) && !words.some((one) => overlap(one, span))),
    )
  )
}
