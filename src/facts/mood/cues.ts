import { liesIn, quoted } from '../../text/quoted.ts'
import type { Lexicon, Match, Span, Text, Trouble, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFelt, isOurs, isTold } from '../told.ts'
import { gradesIn } from './grades.ts'
import { beyondReport } from './report.ts'
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
  /** A calm question stands there. */
  readonly calm: boolean
  /** Thanks beside a question are manners, not joy. */
  readonly asks: boolean
  /** "Great job": praise that is none beside a trouble or a wry sign. */
  readonly mock: boolean
  readonly wry: boolean
  /** Thanks, or calls the case closed. */
  readonly settled: boolean
}

export function cuesOf(turn: Turn, lexicon: Lexicon): Cues {
  const { text } = turn
  const look = typography(turn)
  let titles: readonly Span[] | undefined
  const isNamed = ({ start }: Span): boolean => {
    titles ??= quoted(text.value).filter((title) => isShort(title, text))
    return liesIn(titles, start)
  }
  const unsurpassed = lexicon.find('unsurpassed', text)
  const find = (list: string): readonly Match[] => {
    const matches = lexicon.find(list, text)
    if (matches.length === 0) return matches
    const spared = lexicon.find('spared', text)
    return matches.filter(
      (match) =>
        !overlapsAny(match, spared) &&
        !overlapsAny(match, unsurpassed) &&
        !negated(match, text) &&
        !isNamed(match),
    )
  }

  const cheers = (shouts: readonly Span[]) => {
    const kind = [...find('thanks'), ...find('praise')]
    return shouts.some((run) => kind.some(({ start }) => start === run.start))
  }
  const told = (list: string): readonly Match[] => find(list).filter((match) => isTold(match, turn))
  const isOver = turn.facts.closure?.kind === 'solved'
  const failed = isOver ? NONE_FAILED : turn.facts.troubles
  const troubles = failed.length === 0 ? NONE : failed.map(({ span }) => span)
  const felt = find('upset').filter((match) => isFelt(match, turn))
  const grades = gradesIn(text, lexicon)
  const displeased = joined(joined(felt, told('leave')), beyondReport(told('waiting'), turn))
  const graded = grades.low.filter((grade) => !overlapsAny(grade, displeased))
  const strong = joined(displeased, graded)
  const raging = find('anger').filter((match) => isOurs(match, turn))
  const said = joined(joined(joined(raging, find('threat')), find('thirdReminder')), look.angry)
  const praise = told('praise')
  const sore = [said, troubles, strong]
  const cheered = look.shouted.length > 0 && sore.every(({ length }) => length === 0) && cheers(look.shouted)
  const shouted = cheered
    ? NONE
    : look.shouted.filter((run) => !overlapsAny(run, praise) && !isCall(run, lexicon, text))
  const joyful = look.glad.length > 0 || praise.length > 0
  const loud = shouted.some(
    (run) =>
      (exclaimed(run, text) && !joyful) || sore.some((cues) => cues.some((cue) => !isTitled(cue, run, text))),
  )
  const solved = find('solved')
  const glad = joined(joined(joined(joined(praise, look.glad), solved), unsurpassed), grades.top)
  const weak = isOver ? NO_MATCHES : beyondReport(told('weak'), turn)
  const calm = find('calm').length > 0

  return {
    turn,
    angry: said,
    shouted: loud ? shouted : NONE,
    strong,
    outright: felt.length > 0 && lexicon.has('outright', text),
    troubles,
    weak: troubles.length === 0 ? weak : weak.filter((match) => !overlapsAny(match, troubles)),
    flat: told('flat'),
    uneasy: told('uneasy'),
    marks: joined(look.sad, look.pressed),
    insists: look.insists || look.sad.length > 0,
    glad,
    joy: glad.some((cue) => !overlapsAny(cue, lexicon.find('thanks', text))),
    calm,
    asks: calm || text.sentences.some(({ mark, own }) => own && mark === '?'),
    mock: find('mock').length > 0,
    wry: look.wry.length > 0,
    settled: solved.length > 0 || find('thanks').length > 0,
  }
}

const NONE: readonly Span[] = []

/** A trouble told on the way to saying that it is solved is over. */
const NONE_FAILED: readonly Trouble[] = []
const NO_MATCHES: readonly Match[] = []

/** Both in one row; where only one has any, that one itself. */
function joined(some: readonly Span[], more: readonly Span[]): readonly Span[] {
  if (more.length === 0) return some
  return some.length === 0 ? more : [...some, ...more]
}

/** Capitals may be a stuck key; with an exclamation they are a raised voice, in anger or in joy. */
function exclaimed({ start }: Span, text: Text): boolean {
  return text.sentenceAt(start)?.mark === '!'
}

/** "HELP ME": who calls for help need not be cross. */
function isCall({ start, end }: Span, lexicon: Lexicon, text: Text): boolean {
  return lexicon.find('call', text).some((call) => call.start <= start && end <= call.end)
}

/** A title has so many words at most. */
const TITLE = 3

const isShort = ({ start, end }: Span, text: Text) => text.wordFrom(end) - text.wordFrom(start) <= TITLE

/** "the LOST WORLDS exhibition": what is said in a title is not said in earnest. */
function isTitled(cue: Span, { start, end }: Span, text: Text): boolean {
  if (cue.start < start || cue.end > end) return false
  const { from, to } = text.sentenceAt(start)!
  return isShort({ start, end }, text) && text.wordFrom(end) - text.wordFrom(start) < to - from
}

/** How many words a negation reaches over. */
const REACH = 3

/** Whether a negation stands before, with nothing but small words between: "not a very great service". */
function negated({ from }: Match, { words }: Text): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const { lexeme } = words[at]!
    const { border } = words[at + 1]!
    if (border === 'clause' || border === 'sentence') return false
    if (lexeme.is.has('negation')) return true
    if (!lexeme.stop) return false
  }
  return false
}
