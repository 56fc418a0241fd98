import type { Channel, Message, Story, ThreadCheck, ThreadFinding, Turn } from '../../src/types.ts'

/** A customer who waits for us, from the first message that we have not answered. */
interface Wait {
  readonly asked: Turn
  /** Undefined: he waits still. */
  readonly answered: Turn | undefined
}

/** One finding for each wait that was longer than the channel allows: at the late answer, or where none came at the question. */
export const checkThread: ThreadCheck = function* (story, { settings }) {
  if (story.end === undefined) return
  for (const { asked, answered } of waits(story)) {
    const limit = settings.channels?.[story.channel(asked.index) ?? DEFAULT]?.respondWithin
    const due = limit && story.deadline(asked.index, limit)
    const until = answered ? answered.message.at : story.end
    if (!due || until === undefined || !(Date.parse(until) > Date.parse(due))) continue
    yield late(asked, answered, { limit, due: readable(due) })
  }
}

const DEFAULT: Channel = 'email'

function late(asked: Turn, answered: Turn | undefined, data: ThreadFinding['data']): ThreadFinding {
  if (!answered) return { message: asked.index, messageId: 'silence', data }
  const span = { start: 0, end: asked.message.text.trimEnd().length }
  return { message: answered.index, data, related: [{ message: asked.index, span, messageId: 'asked' }] }
}

function* waits({ turns }: Story): Generator<Wait> {
  let asked: Turn | undefined
  let ours: Turn | undefined
  for (const turn of turns) {
    if (turn.message.internal) continue
    if (turn.message.role === 'agent') {
      if (asked) yield { asked, answered: turn }
      asked = undefined
      ours = turn
    } else if (turn.message.role === 'customer' && says(turn.message)) {
      const { closure } = turn.facts
      if (closure?.kind === 'solved') asked = undefined
      else if (!closure || (closure.kind === 'noted' && ours && asks(ours))) asked ??= turn
    }
  }
  if (asked) yield { asked, answered: undefined }
}

const says = ({ text, attachments }: Message) => text.trim() !== '' || (attachments?.length ?? 0) > 0

/** An "ok" in answer to a question is a yes that we have to act on. */
const asks = ({ text }: Turn) => text.sentences.some(({ mark, own }) => own && mark === '?')

const readable = (time: string) => `${time.slice(0, 10)} ${time.slice(11, 16)} (${time.slice(19)})`
