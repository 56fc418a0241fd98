import type { Channel, ChannelMention, Check, RelatedPlace, Reply, Span } from '../../src/types.ts'

/** A form and a review page are no place to talk on: the desk answers by mail, or as the shop lets it. */
const ONE_WAY: readonly Channel[] = ['form']

/** Where one is already, another is not: a messenger's chat is private. */
const SAME: Readonly<Partial<Record<Channel, readonly ChannelMention['channel'][]>>> = {
  chat: ['chat', 'inapp', 'private'],
  messenger: ['messenger', 'chat', 'private', 'inapp'],
  sms: ['sms', 'phone'],
  email: ['email'],
  phone: ['phone'],
  form: ['form'],
  social: ['social'],
  review: ['review'],
}

export const check: Check = function* (reply, { lexicon }) {
  const last = reply.before.findLast(({ message }) => message.role === 'customer')
  if (!last) return
  const chosen = last.message.channel ?? reply.thread.channel
  const { channel } = reply
  const wanted = wantedBy(reply)
  const related: RelatedPlace[] = [
    { message: last.index, span: { start: 0, end: last.text.value.length }, messageId: 'chosen' },
  ]

  if (channel && chosen && channel !== chosen && !ONE_WAY.includes(chosen) && !wanted.has(channel)) {
    yield { messageId: 'otherChannel', related }
    return
  }
  const led = reply.turn.facts.channels.filter(({ intent }) => intent === 'use')
  if (led.length === 0 || lexicon.has('reason', reply.text)) return
  if (reply.asked.some(({ text }) => lexicon.has('asks', text))) return

  const settled = new Set([
    ...wanted,
    ...(chosen ? (SAME[chosen] ?? []) : []),
    ...(lexicon.has('there', reply.text) ? ['private' as const] : []),
    ...(reply.asked.some(({ text }) => lexicon.has('agreed', text)) ? proposedBefore(reply) : []),
  ])
  const invitations = lexicon.find('invitation', reply.text)
  const fallbacks = lexicon.find('fallback', reply.text)
  for (const { channel: there, span } of led) {
    if (settled.has(there)) continue
    const together = ({ start }: Span) => inOneSentence(reply, start, span.start)
    if (invitations.some(together)) continue
    if (fallbacks.some((each) => each.start < span.start && together(each)) && saysMore(reply, span)) continue
    settled.add(there)
    yield { span, related }
  }
}

/** Channels that the customer asked for or went to himself. */
function wantedBy({ before }: Reply): ReadonlySet<ChannelMention['channel']> {
  const wanted = new Set<ChannelMention['channel']>()
  for (const { message, facts } of before) {
    if (message.role !== 'customer') continue
    for (const { channel, intent } of facts.channels) if (intent === 'use') wanted.add(channel)
  }
  return wanted
}

/** Channels that the agent led to earlier. */
const proposedBefore = ({ before }: Reply): ChannelMention['channel'][] =>
  before
    .filter(({ message }) => message.role === 'agent')
    .flatMap(({ facts }) => facts.channels.map(({ channel }) => channel))

/** Whether some sentence before this one answers: long enough, and neither apology nor sympathy. */
const saysMore = ({ text, turn }: Reply, { start }: Span): boolean => {
  const kind = [...turn.facts.apology, ...turn.facts.empathy]
  return text.sentences.some(
    (each) =>
      each.own &&
      each.end <= start &&
      each.to - each.from > ANSWER &&
      !kind.some((span) => each.start <= span.start && span.start < each.end),
  )
}

/** Words that a sentence of mere manners may take. */
const ANSWER = 5

const inOneSentence = ({ text }: Reply, one: number, other: number) =>
  text.sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
