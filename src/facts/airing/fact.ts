import type { Airing, Cue, Evidence, Lexicon, Reply, ReplyFact, Span, Trouble, Turn } from '../../types.ts'
import { typography } from '../mood/typography.ts'
import { overlap } from '../overlap.ts'
import { isUpset } from '../upset.ts'
import { isFromUs } from '../writers.ts'
import { onlyAsks, puts, taskOf } from './chances.ts'
import { reportsIn } from './reports.ts'

/**
 * A complaint or discontent is told where what is answered now shows any of it that is more than how it went with what we asked for;
 * a report of that is enough where what was grave has had no word of ours. Discontent in so many words that nobody has had a word for
 * is unheard, whatever is answered now; a failure told without any is, where its first answer comes now.
 */
export const fact: ReplyFact<'airing'> = (reply, { lexicon }): Airing | undefined => {
  const shown = shownIn(reply)
  if (shown.length === 0) return undefined
  if (reply.asked.at(-1)?.facts.closure || goesOn(reply.turn)) return CARRIED
  const ours = reply.before.filter(isFromUs)
  const { earlier } = reply
  if (earlier === undefined || (reply.asked.length === 0 && !ours.some(says))) return TOLD
  const isHeard = ours.some(hasWord)
  if (isTold(reply, earlier, isHeard, lexicon)) return TOLD
  if (isHeard || reply.asked.length === 0) return CARRIED
  const isUnheard = shown.some((one) => isVoiced(one, reply)) || isFirstAnswer(reply, ours, shown, lexicon)
  return isUnheard ? UNHEARD : CARRIED
}

const TOLD: Airing = { kind: 'told' }
const CARRIED: Airing = { kind: 'carried' }
const UNHEARD: Airing = { kind: 'unheard' }

function isTold(reply: Reply, earlier: Reply, isHeard: boolean, lexicon: Lexicon): boolean {
  const task = taskOf(earlier.turn, lexicon)
  return reply.asked.some((turn) => {
    const reports = reportsIn(turn, task, earlier, lexicon)
    if (tells(turn, reply, reports, lexicon)) return true
    return reports.length > 0 && !isHeard && shownIn(earlier).some((one) => isGrave(one, earlier))
  })
}

/** Whether we only asked since something grave was told, and now do more. */
function isFirstAnswer(
  { asked, turn, before }: Reply,
  ours: readonly Turn[],
  shown: readonly Shown[],
  lexicon: Lexicon,
): boolean {
  if (!puts(turn, lexicon)) return false
  if (!shown.some((one) => one.message < asked[0]!.index && isGrave(one, { before }))) return false
  const since = Math.min(...shown.map(({ message }) => message))
  return ours.every((one) => one.index < since || onlyAsks(one, lexicon))
}

/** Words that show a complaint or discontent, whenever they were written; those of a mood, which. */
type Shown = Evidence & { readonly kind?: Cue['kind'] }

function shownIn({ facts: { complaint, mood } }: Reply): readonly Shown[] {
  const cues = isUpset(mood) ? mood.cues : []
  return [...(complaint?.evidence ?? []), ...cues]
}

/** "2/2": what it answers was answered in the part before it. */
const goesOn = ({ facts }: Turn) => facts.parts.some(({ number }) => number > 1)

/** Anything but a greeting, which may come in a message of its own. */
const says = ({ facts }: Turn) => facts.solutions.length + facts.parts.length > 0

const hasWord = ({ facts }: Turn) => facts.apology.length + facts.empathy.length > 0

/** Words of discontent that are more than a trouble, or a failure. */
const isGrave = (one: Shown, reply: Pick<Reply, 'before'>): boolean =>
  isVoiced(one, reply) ||
  (one.kind === undefined && troublesAt(one, reply).some(({ kind }) => kind === 'failure'))

/** Words of discontent that are more than a trouble. */
const isVoiced = (one: Shown, reply: Pick<Reply, 'before'>): boolean =>
  one.kind === 'strong'
    ? troublesAt(one, reply).length === 0
    : one.kind !== undefined && OUTSPOKEN.has(one.kind)

const troublesAt = ({ message, span }: Shown, { before }: Pick<Reply, 'before'>): readonly Trouble[] =>
  before.find(({ index }) => index === message)!.facts.troubles.filter((one) => overlap(one.span, span))

/** Discontent that needs nothing beside it. */
const OUTSPOKEN: ReadonlySet<Cue['kind']> = new Set(['angry', 'shout', 'strong'])

/** Whether a message shows more than the reports in it. */
function tells(turn: Turn, { facts: { mood } }: Reply, reports: readonly Span[], lexicon: Lexicon): boolean {
  const isReport = (span: Span) => reports.some((one) => overlap(one, span))
  const cues = mood.value === 'happy' ? [] : mood.cues.filter(({ message }) => message === turn.index)
  if (cues.some(({ kind, span }) => OUTSPOKEN.has(kind) && !isReport(span))) return true
  if (
    turn.facts.troubles.some(({ kind, span }) => (kind === 'failure' || cues.length > 0) && !isReport(span))
  )
    return true
  if (reports.length === 0 && cues.length > 0) return true
  return turn.facts.threats.length > 0 || lexicon.has('insists', turn.text) || presses(turn)
}

/** A sad face, more marks than haste has, or two behind a word or so: "Hello??" */
function presses(turn: Turn): boolean {
  const { sad, pressed, insists } = typography(turn)
  if (sad.length > 0 || insists) return true
  return pressed.some(({ start }) => {
    const sentence = turn.text.sentenceAt(start - 1)
    return sentence?.mark === '?' && sentence.to - sentence.from <= CALL
  })
}

/** Words of a call. */
const CALL = 2
