import type { Airing, Cue, Evidence, Lexicon, Reply, ReplyFact, Span, Turn } from '../../types.ts'
import { typography } from '../mood/typography.ts'
import { overlap } from '../overlap.ts'
import { givesToTry, onlyAsks, puts } from './chances.ts'
import { reportsIn } from './reports.ts'

/** A complaint or discontent is told where what is answered now shows any of it that is more than how it went with what we asked for. */
export const fact: ReplyFact<'airing'> = (reply, { lexicon }): Airing | undefined => {
  const shown = shownIn(reply)
  if (shown.length === 0) return undefined
  const { asked, before, earlier } = reply
  const ours = before.filter(isOurs)
  if (earlier === undefined || (asked.length === 0 && !ours.some(says))) return TOLD
  if (asked.at(-1)?.facts.closure) return CARRIED

  const isHeard = ours.some(hasWord)
  for (const turn of asked) {
    const reports = reportsIn(turn, givesToTry(earlier.turn, lexicon), earlier, lexicon)
    if (tells(turn, reply, reports, lexicon)) return TOLD
    if (reports.length > 0 && !isHeard && shownIn(earlier).some((one) => isGrave(one, earlier))) return TOLD
  }
  if (isHeard || asked.length === 0 || !puts(reply.turn, lexicon)) return CARRIED
  if (!shown.some((one) => one.message < asked[0]!.index && isGrave(one, reply))) return CARRIED
  const since = Math.min(...shown.map(({ message }) => message))
  return ours.every((turn) => turn.index < since || onlyAsks(turn, lexicon)) ? UNHEARD : CARRIED
}

const TOLD: Airing = { kind: 'told' }
const CARRIED: Airing = { kind: 'carried' }
const UNHEARD: Airing = { kind: 'unheard' }

/** Words that show a complaint or discontent, whenever they were written; those of a mood, which. */
type Shown = Evidence & { readonly kind?: Cue['kind'] }

function shownIn({ facts: { complaint, mood } }: Reply): readonly Shown[] {
  const cues = mood.value === 'angry' || mood.value === 'upset' ? mood.cues : []
  return [...(complaint?.evidence ?? []), ...cues]
}

const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal

/** Anything but a greeting, which may come in a message of its own. */
const says = ({ facts }: Turn) => facts.solutions.length + facts.parts.length > 0

const hasWord = ({ facts }: Turn) => facts.apology.length + facts.empathy.length > 0

/** Words of discontent that are more than a trouble, or a failure. */
function isGrave({ message, span, kind }: Shown, { before }: Reply): boolean {
  if (kind === 'angry') return true
  if (kind !== undefined && kind !== 'strong') return false
  const troubles = before
    .find(({ index }) => index === message)!
    .facts.troubles.filter((one) => overlap(one.span, span))
  return kind === 'strong' ? troubles.length === 0 : troubles.some((one) => one.kind === 'failure')
}

/** Whether a message shows more than the reports in it. */
function tells(turn: Turn, { facts: { mood } }: Reply, reports: readonly Span[], lexicon: Lexicon): boolean {
  const isReport = (span: Span) => reports.some((one) => overlap(one, span))
  const cues = mood.value === 'happy' ? [] : mood.cues.filter(({ message }) => message === turn.index)
  if (cues.some(({ kind, span }) => (kind === 'angry' || kind === 'strong') && !isReport(span))) return true
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
