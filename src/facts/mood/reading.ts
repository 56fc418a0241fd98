import type { Evidence, Lexicon, Mood, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'
import { type Cues, cuesOf } from './cues.ts'

/** What one block of a customer's messages says of his mood. */
export interface Reading extends Mood {
  /** Thanks, or calls the case closed: what went before no longer counts. */
  readonly settled: boolean
}

/** A review of so few stars is a discontented one, whatever it says. */
const LOW = 2
/** One of so many is a content one, beside a word of praise and one of regret. */
const HIGH = 4
/** A middling one is, when it says nothing. */
const MIDDLING = 3

/** From this weight on it is discontent; a cue that means little alone weighs half of it. */
const ENOUGH = 1
const HALF = 0.5

/** "Is it open??" is haste; a longer run of marks is more, and so is any beside a trouble. */
const HURRIED = 3

/** The mood of one block of the customer's messages, read together. */
export function read(block: readonly Turn[], lexicon: Lexicon): Reading {
  const all = block.map((turn) => cuesOf(turn, lexicon))
  const angry = evidence(all, 'angry')
  if (angry.length > 0) return { value: 'angry', settled: false, cues: [...angry, ...upset(all)] }

  const weight = all.reduce((sum, cues) => sum + weightOf(cues), 0)
  const glad = evidence(all, 'glad')
  const joy = glad.length + Number(all.some(({ turn }) => (turn.message.rating ?? 0) >= HIGH))
  if (weight >= ENOUGH && joy <= weight) return { value: 'upset', settled: false, cues: upset(all) }
  if (glad.length > weight && !all.some(({ troubles, asks }) => asks || troubles.length > 0)) {
    return { value: 'happy', settled: true, cues: glad }
  }
  return { value: 'neutral', settled: all.some(({ settled }) => settled), cues: [] }
}

/** Discontent in all: a strong cue is enough, unless the message inquires; two halves are, and a calm question takes one half away. */
function weightOf({ turn, strong, weak, uneasy, marks, calm, mock, wry }: Cues): number {
  const { rating } = turn.message
  const told = turn.facts.troubles
  const failures = told.filter(({ kind }) => kind === 'failure').length
  const pressed = marks.some(({ start, end }) => told.length > 0 || end - start > HURRIED)
  const halves =
    HALF *
    (Number(told.length > failures) + Number(weak.length > 0) + Number(uneasy.length > 0) + Number(pressed))
  const mocked = mock && (wry || (halves > 0 && told.length > 0))
  const starred =
    rating !== undefined && (rating <= LOW || (rating <= MIDDLING && turn.text.words.length === 0))

  const sore = strong.length === 1 && told.length === 0 && inquires(turn) ? HALF : strong.length
  const sum = sore + failures + Number(mocked) + Number(starred)
  return sum > 0 ? sum : halves - (calm ? HALF : 0)
}

/** Whether it asks, and all that it asks is how things are or would be. */
function inquires({ facts }: Turn): boolean {
  const asked = facts.untold.filter(({ kind }) => kind === 'asked')
  return (
    asked.length > 0 &&
    facts.questions.every(
      ({ kind, span }) => kind !== 'question' || asked.some((one) => overlap(one.span, span)),
    )
  )
}

type Tone = 'angry' | 'strong' | 'troubles' | 'weak' | 'uneasy' | 'marks' | 'glad'

/** All cues of these tones, message by message. */
function evidence(all: readonly Cues[], ...tones: readonly Tone[]): Evidence[] {
  const found: Evidence[] = []
  for (const cues of all) {
    for (const tone of tones) for (const span of cues[tone]) found.push({ message: cues.turn.index, span })
  }
  return found
}

const upset = (all: readonly Cues[]) => evidence(all, 'strong', 'troubles', 'weak', 'uneasy', 'marks')
