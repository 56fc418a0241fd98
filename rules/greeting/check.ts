import type { Check, Lexicon, Reply, Turn } from '../../src/types.ts'

/** Hours of silence after which a live conversation begins anew. */
const PAUSE = 6

export const check: Check = function* (reply, { lexicon, settings }) {
  if (reply.thread.template || !reply.before.some(({ message }) => message.role === 'customer')) return
  const custom = (reply.channel && settings.channels?.[reply.channel]?.greeting) ?? 'first'
  if (custom === 'free') return

  const { greeting } = reply.turn.facts
  const earlier = reply.before.filter(isOurs)
  if (earlier.length === 0) {
    if (
      greeting.length > 0 ||
      opensWithName(reply, lexicon) ||
      opensWarmly(reply, lexicon) ||
      isFarewell(reply)
    )
      return
    yield { messageId: 'missing' }
    return
  }
  const greeted = earlier.findLast(({ facts }) => facts.greeting.length > 0)
  if (custom !== 'once' || greeting.length === 0 || !greeted || startsAnew(reply, earlier.at(-1)!)) return
  const related = greeted.facts.greeting.slice(0, 1)
  yield {
    messageId: 'again',
    span: greeting[0],
    related: related.map((span) => ({ message: greeted.index, span, messageId: 'first' })),
  }
}

const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal

/** «Анна, уже смотрим»: the name is greeting enough. */
function opensWithName({ text, turn }: Reply, lexicon: Lexicon): boolean {
  const end = text.sentences[0]?.end ?? 0
  const titled = lexicon.find('title', text)
  return (
    turn.facts.names.some(({ span }) => span.start < end) ||
    titled.some(({ from, start }) => start < end && text.words[from]!.border !== 'none')
  )
}

/** "Congratulations on the wedding!" */
const opensWarmly = ({ text }: Reply, lexicon: Lexicon): boolean =>
  lexicon.find('warm', text).some(({ from }) => text.words[from]!.sentence === 0)

/** Who only thanks, has what he wanted or takes leave is no newcomer to be greeted. */
function isFarewell({ asked }: Reply): boolean {
  const kind = asked.at(-1)?.facts.closure?.kind
  return kind === 'thanks' || kind === 'solved'
}

/** Another day, another agent, or the customer has just greeted again: a greeting is in its place. */
function startsAnew({ message, asked }: Reply, last: Turn): boolean {
  const name = last.message.author?.name
  if (name !== message.author?.name && message.author?.name) return true
  if (asked.some(({ facts }) => facts.greeting.length > 0)) return true
  const hours = (Date.parse(message.at ?? '') - Date.parse(last.message.at ?? '')) / 3_600_000
  return hours >= PAUSE
}
