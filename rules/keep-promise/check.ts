import type {
  Deadline,
  Lexicon,
  Promise as Promised,
  Span,
  Story,
  ThreadCheck,
  Turn,
} from '../../src/types.ts'

/** One finding for each message whose promised time went by: at the word that came too late, or where none came at the promise. */
export const checkThread: ThreadCheck = function* (story, { lexicon }) {
  if (story.end === undefined) return
  for (const turn of story.turns) {
    if (turn.message.role !== 'agent' || turn.message.internal || !turn.message.at) continue
    if (!turn.facts.deadlines.some(({ due }) => due !== undefined)) continue
    const broken = turn.facts.promises.find((promise) => isBroken(promise, turn, story, lexicon))
    if (!broken) continue
    const span = whole(broken)
    const next = story.answer(turn.index)
    const data = { due: readable(broken.deadline!.due!) }
    if (next)
      yield { message: next.index, data, related: [{ message: turn.index, span, messageId: 'promised' }] }
    else yield { message: turn.index, messageId: 'silence', span, data }
  }
}

function isBroken(promise: Promised, turn: Turn, story: Story, lexicon: Lexicon): boolean {
  const { deadline, conditional } = promise
  if (conditional || deadline?.due === undefined) return false
  const next = story.answer(turn.index)
  const until = next ? next.message.at : story.end
  const due = Date.parse(deadline.due) + doubt(deadline, turn)
  if (until === undefined || !(minuteOf(until) > due)) return false
  const between = story.turns.slice(turn.index + 1, next?.index)
  if (between.some(({ facts }) => facts.closure?.kind === 'solved')) return false
  return (
    isWord(promise, turn, lexicon) ||
    (next === undefined && isPaper(promise, turn, story, lexicon)) ||
    (next !== undefined && isSending(promise, turn, lexicon) && lexicon.has('sent', next.text)) ||
    isUnsolved(story.thread.status) ||
    (next !== undefined && (next.facts.apology.length > 0 || lexicon.has('undone', next.text))) ||
    between.some((later) => comesBack(later, due))
  )
}

/** A word promised here can be looked for in the thread. Whether a deed was done, or a word came elsewhere, only the customer knows. */
function isWord({ span }: Promised, { text, facts }: Turn, lexicon: Lexicon): boolean {
  if (!lexicon.find('word', text).some((word) => overlap(word, span))) return false
  const sentence = text.sentenceAt(span.start) ?? span
  return !facts.channels.some((channel) => overlap(channel.span, sentence))
}

/** A paper that we send ourselves would stand in the thread as well, unless the case is closed. */
function isPaper({ span }: Promised, { text, facts }: Turn, { thread }: Story, lexicon: Lexicon): boolean {
  if (thread.status === 'solved' || thread.status === 'closed') return false
  const sentence = text.sentenceAt(span.start) ?? span
  if (facts.channels.some((channel) => overlap(channel.span, sentence))) return false
  return lexicon.find('paper', text).some((paper) => overlap(paper, span))
}

const isSending = ({ span }: Promised, { text }: Turn, lexicon: Lexicon) =>
  lexicon.find('sending', text).some((sending) => overlap(sending, span))

const overlap = (one: Span, other: Span) => one.start < other.end && one.end > other.start

const isUnsolved = (status: Story['thread']['status']) => status === 'open' || status === 'pending'

const comesBack = ({ message, facts }: Turn, due: number) =>
  message.role === 'customer' && message.at !== undefined && Date.parse(message.at) > due && !facts.closure

/**
 * Exports write any zone as UTC: "6 pm" said in the Americas comes up to eight hours later. How far west the desk may
 * be shows in the hour at which it wrote: its day starts at eight. Hours that are counted have no zone.
 */
function doubt({ kind, due }: Deadline, { message, text }: Turn): number {
  const utc = message.at?.endsWith('Z') || message.at?.endsWith('+00:00')
  const counted = kind === 'window' && !due?.includes(END_OF_DAY)
  if (!utc || counted || text.language === 'ru') return 0
  const sinceMorning = (Date.parse(message.at!) % DAY) - MORNING
  return sinceMorning < 0 ? AMERICAS : Math.min(sinceMorning, AMERICAS)
}

const END_OF_DAY = 'T23:59'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const MORNING = 8 * HOUR
const AMERICAS = 8 * HOUR

/** Who is seconds late is not late. */
const minuteOf = (time: string) => Math.floor(Date.parse(time) / MINUTE) * MINUTE
const MINUTE = 60_000

function whole({ span, deadline }: Promised): Span {
  return { start: Math.min(span.start, deadline!.span.start), end: Math.max(span.end, deadline!.span.end) }
}

const readable = (time: string) => `${time.slice(0, 10)} ${time.slice(11, 16)}`
