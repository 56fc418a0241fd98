import type { Lexicon, Match, Span, Trouble, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFelt, isOurs, isTold } from '../told.ts'
import { isBare } from './bare.ts'
import { isAlone } from './disbelief.ts'
import { earnestIn } from './earnest.ts'
import { gradesIn } from './grades.ts'
import { beyondReport } from './report.ts'
import { shoutedIn } from './shouts.ts'
import { soreTags } from './tags.ts'
import { isSignOff } from './thanks.ts'
import { typography } from './typography.ts'

/** The cues of one message, by what they mean. */
export interface Cues {
  readonly turn: Turn
  readonly angry: readonly Span[]
  /** Capitals where they are anger. */
  readonly shouted: readonly Span[]
  /** Any of them is discontent. */
  readonly strong: readonly Span[]
  /** Discontent is named: "disappointed". */
  readonly outright: boolean
  readonly troubles: readonly Span[]
  /** Words that mean little alone; those of a trouble do not count twice. */
  readonly weak: readonly Span[]
  /** Words that name a trouble, or haste: beside a trouble no more than that. */
  readonly flat: readonly Span[]
  /** Fear: no discontent alone. */
  readonly uneasy: readonly Span[]
  /** Marks and signs that mean little alone, and nothing without a trouble unless they insist. */
  readonly marks: readonly Span[]
  readonly insists: boolean
  readonly glad: readonly Span[]
  /** Any of them is more than thanks. */
  readonly joy: boolean
  /** All joy is a smile that goes with an answer. */
  readonly smiles: boolean
  /** A calm question stands there. */
  readonly calm: boolean
  /** Thanks beside a question are manners, not joy. */
  readonly asks: boolean
  /** "Great job": praise that is none beside a trouble or a wry sign. */
  readonly mock: boolean
  readonly wry: boolean
  /** Thanks, lets it go or calls the case closed. */
  readonly settled: boolean
}

export function cuesOf(turn: Turn, lexicon: Lexicon): Cues {
  const { text } = turn
  const look = typography(turn)
  const find = earnestIn(turn, lexicon)
  const told = (list: string): readonly Match[] => find(list).filter((match) => isTold(match, turn))
  const isOver = turn.facts.closure?.kind === 'solved'
  const failed = isOver ? NONE_FAILED : turn.facts.troubles
  const troubles = failed.length === 0 ? NONE : failed.map(({ span }) => span)
  const felt = find('upset').filter((match) => isFelt(match, turn))
  const grades = gradesIn(text, lexicon)
  const disbelief = find('disbelief').filter((match) => isAlone(match, text))
  const praise = told('praise')
  const joyful = look.glad.length > 0 || praise.length > 0
  const isSilence = (match: Match) => isBare(match, text) && !overlapsAny(match, troubles)
  const bare = joyful ? NONE : told('bare').filter(isSilence)
  const displeased = joined(
    felt,
    disbelief,
    bare,
    soreTags(text),
    told('leave'),
    beyondReport(told('waiting'), turn),
  )
  const graded = grades.low.filter((grade) => !overlapsAny(grade, displeased))
  const strong = joined(displeased, graded)
  const raging = find('anger').filter((match) => isOurs(match, turn))
  const said = joined(raging, find('threat'), find('thirdReminder'), look.angry)
  const shouted = shoutedIn(turn, look.shouted, { sore: [said, troubles, strong], joyful }, lexicon, find)
  const solved = find('solved')
  const glad = joined(praise, look.glad, solved, lexicon.find('unsurpassed', text), grades.top)
  const weak = isOver ? NO_MATCHES : beyondReport(told('weak'), turn)
  const calm = find('calm').length > 0
  const thanks = find('thanks')
  const isMeant = (match: Match) => !isSignOff(match, text)

  return {
    turn,
    angry: said,
    shouted,
    strong,
    outright: felt.length > 0 && lexicon.has('outright', text),
    troubles,
    weak: troubles.length === 0 ? weak : weak.filter((match) => !overlapsAny(match, troubles)),
    flat: told('flat'),
    uneasy: told('uneasy'),
    marks: joined(look.sad, look.pressed),
    insists: look.insists || look.sad.length > 0,
    glad,
    smiles:
      glad.length > 0 &&
      glad.length === look.glad.length &&
      !thanks.some(isMeant) &&
      turn.facts.closure === undefined,
    joy: glad.some((cue) => !overlapsAny(cue, lexicon.find('thanks', text))),
    calm,
    asks: calm || text.sentences.some(({ mark, own }) => own && mark === '?'),
    mock: find('mock').length > 0,
    wry: look.wry.length > 0,
    settled: solved.length > 0 || isOver || lexicon.has('waived', text) || thanks.some(isMeant),
  }
}

const NONE: readonly Span[] = []

/** A trouble told on the way to saying that it is solved is over. */
const NONE_FAILED: readonly Trouble[] = []
const NO_MATCHES: readonly Match[] = []

/** All in one row; where only one of them has any, that one itself. */
function joined(...rows: readonly (readonly Span[])[]): readonly Span[] {
  const filled = rows.filter(({ length }) => length > 0)
  return filled.length > 1 ? filled.flat() : (filled[0] ?? NONE)
}
