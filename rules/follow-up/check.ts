import type { Lexicon, Span, Story, ThreadCheck, Turn } from '../../src/types.ts'

/** Where a case came to be solved; no span: its status alone says so. */
interface Solved {
  readonly turn: Turn
  readonly span?: Span | undefined
}

/** One finding where a grave complaint was solved and nobody asked afterwards how things are. */
export const checkThread: ThreadCheck = function* (story, { lexicon, options }) {
  const days = options.days as number
  const solved = story.end === undefined ? undefined : solvedIn(story, lexicon)
  const limit = solved && story.deadline(solved.turn.index, `${days}d`)
  if (!limit || !(Date.parse(story.end!) > Date.parse(limit))) return
  const { turn, span } = solved
  const grave = story.turns.slice(0, turn.index + 1).find(isGrave)
  if (!grave || story.turns.some((later) => checksIn(later, turn, limit, lexicon))) return
  const related = [{ message: grave.index, span: grave.facts.severities[0]!.span, messageId: 'grave' }]
  yield { message: turn.index, span, data: { days }, related }
}

const isGrave = ({ message, facts }: Turn) => message.role === 'customer' && facts.severities.length > 0

/** The first sign of a solution after the last trouble that the customer told of. */
function solvedIn({ thread, turns }: Story, lexicon: Lexicon): Solved | undefined {
  const spoken = turns.filter(({ message }) => isSpoken(message.role) && !message.internal)
  const told = spoken.findLastIndex(({ message, facts }) => message.role === 'customer' && !facts.closure)
  for (const turn of spoken.slice(told + 1)) {
    const { closure } = turn.facts
    if (closure?.kind === 'solved') return { turn, span: closure.span }
    const [fixed] = turn.message.role === 'agent' ? lexicon.find('fixed', turn.text) : []
    if (fixed) return { turn, span: { start: fixed.start, end: fixed.end } }
  }
  const last = spoken.at(-1)
  const isOver = thread.status === 'solved' || thread.status === 'closed'
  return isOver && last?.message.role === 'agent' && !lexicon.has('asking', last.text)
    ? { turn: last }
    : undefined
}

const isSpoken = (role: string) => role === 'customer' || role === 'agent'

/** A word of ours on a later day, or one that asks how things are. */
function checksIn({ index, message, text }: Turn, solved: Turn, limit: string, lexicon: Lexicon): boolean {
  if (index <= solved.index || message.role !== 'agent' || message.internal || !message.at) return false
  const at = Date.parse(message.at)
  if (at > Date.parse(limit)) return false
  return at - Date.parse(solved.message.at!) > LATER || lexicon.has('asking', text)
}

/** Twelve hours: what follows sooner still belongs to the solution. */
const LATER = 12 * 3_600_000
