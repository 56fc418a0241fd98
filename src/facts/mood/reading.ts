import type { Cue, Lexicon, Mood, Turn } from '../../types.ts'
import { type Cues, cuesOf } from './cues.ts'
import { starsOf } from './stars.ts'
import { weightOf } from './weight.ts'

/** What one block of a customer's messages says of his mood. */
export interface Reading extends Mood {
  /** Thanks, or calls the case closed: what went before no longer counts. */
  readonly settled: boolean
  /** Its joy is no more than a smile that goes with an answer: it ends no discontent. */
  readonly smiles?: boolean
}

/** A review of so many stars is a content one, beside a word of praise and one of regret. */
const HIGH = 4
/** One of all stars tells of no more than a mishap. */
const ALL = 5
/** From this weight on it is discontent. */
const ENOUGH = 1

/** The mood of one block of the customer's messages, read together. */
export function read(block: readonly Turn[], lexicon: Lexicon): Reading {
  const all = sinceContent(block.map((turn) => cuesOf(turn, lexicon)))
  const angry = evidence(all, 'angry', 'shouted')
  if (angry.length > 0) return { value: 'angry', settled: false, cues: [...angry, ...upset(all)] }

  const weight = all.reduce((sum, cues) => sum + weightOf(cues), 0)
  const glad = evidence(all, 'glad')
  const stars = Math.max(...all.map(({ turn }) => starsOf(turn) ?? 0))
  if (stars >= ALL && weight <= ENOUGH) return { value: 'happy', settled: true, cues: glad }
  const joy = glad.length + Number(stars >= HIGH)
  if (weight >= ENOUGH && joy <= weight) return { value: 'upset', settled: false, cues: upset(all) }
  if (glad.length > Math.max(0, weight) && !all.some(({ troubles, asks }) => asks || troubles.length > 0)) {
    return { value: 'happy', settled: true, cues: glad, smiles: all.every(({ smiles }) => smiles) }
  }
  return { value: 'neutral', settled: all.some(({ settled }) => settled), cues: [] }
}

/** Without what stands before a last message of joy and nothing else: the writer is content by then. */
function sinceContent(all: readonly Cues[]): readonly Cues[] {
  const last = all.at(-1)!
  return all.length > 1 && isJoyAlone(last) ? [last] : all
}

const isJoyAlone = ({
  joy,
  glad,
  mock,
  asks,
  wry,
  angry,
  shouted,
  strong,
  troubles,
  marks,
  turn,
}: Cues): boolean =>
  joy &&
  !asks &&
  !wry &&
  angry.length + shouted.length + strong.length + troubles.length + marks.length === 0 &&
  (turn.text.words.length >= (mock ? MORE_THAN_MOCKERY : MORE_THAN_MANNERS) || glad.length >= EARNEST)

/** So many words are no more manners, and so many no more mockery ("Great job, guys!"). */
const MORE_THAN_MANNERS = 4
const MORE_THAN_MOCKERY = 9
/** So many signs of joy are neither. */
const EARNEST = 3

type Tone = 'angry' | 'shouted' | 'strong' | 'troubles' | 'weak' | 'flat' | 'uneasy' | 'marks' | 'glad'

/** All cues of these tones, message by message. */
function evidence(all: readonly Cues[], ...tones: readonly Tone[]): Cue[] {
  const found: Cue[] = []
  for (const cues of all) {
    for (const tone of tones)
      for (const span of cues[tone]) found.push({ message: cues.turn.index, span, kind: KINDS[tone] })
  }
  return found
}

const KINDS: Readonly<Record<Tone, Cue['kind']>> = {
  angry: 'angry',
  shouted: 'shout',
  strong: 'strong',
  troubles: 'trouble',
  weak: 'weak',
  flat: 'weak',
  uneasy: 'weak',
  marks: 'mark',
  glad: 'glad',
}

const upset = (all: readonly Cues[]) => evidence(all, 'strong', 'troubles', 'weak', 'flat', 'uneasy', 'marks')
