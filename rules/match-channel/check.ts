import type { Channel, ChannelMention, Check, RelatedPlace, Reply } from '../../src/types.ts'

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

  const agreed = reply.asked.some(({ text }) => lexicon.has('agreed', text)) ? proposedBefore(reply) : NOWHERE
  const open = lexicon.find('invitation', reply.text)
  const told = new Set<ChannelMention['channel']>()
  for (const mention of led) {
    const { channel: there, span } = mention
    if (
      told.has(there) ||
      wanted.has(there) ||
      agreed.has(there) ||
      (chosen && SAME[chosen]?.includes(there))
    )
      continue
    if (open.some(({ start }) => inOneSentence(reply, start, span.start))) continue
    told.add(there)
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

const NOWHERE: ReadonlySet<ChannelMention['channel']> = new Set()

/** Channels that the agent led to earlier. */
const proposedBefore = ({ before }: Reply): ReadonlySet<ChannelMention['channel']> =>
  new Set(
    before
      .filter(({ message }) => message.role === 'agent')
      .flatMap(({ facts }) => facts.channels.map(({ channel }) => channel)),
  )

const inOneSentence = ({ text }: Reply, one: number, other: number) =>
  text.sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
