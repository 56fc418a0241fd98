import type {
  Channel,
  ChannelMention,
  Check,
  Lexicon,
  RelatedPlace,
  Reply,
  Sentence,
  Span,
  Text,
  Turn,
} from '../../src/types.ts'

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
  const related: RelatedPlace[] = [
    { message: last.index, span: { start: 0, end: last.text.value.length }, messageId: 'chosen' },
  ]

  if (channel && chosen && channel !== chosen && !ONE_WAY.includes(chosen) && !wantedBy(reply).has(channel)) {
    yield { messageId: 'otherChannel', related }
    return
  }
  const led = ledBy(reply, lexicon)
  if (led.length === 0 || lexicon.has('reason', reply.text)) return
  if (reply.asked.some(({ text }) => lexicon.has('asks', text))) return

  const settled = new Set<Lead['channel']>([
    ...wantedBy(reply),
    ...(chosen ? (SAME[chosen] ?? []) : []),
    ...(lexicon.has('there', reply.text) ? ['private' as const] : []),
    ...(reply.asked.some(({ text }) => lexicon.has('agreed', text)) ? proposedBefore(reply) : []),
  ])
  const { text } = reply
  const sentenceOf = ({ start }: Span) => text.sentenceAt(start)
  const wanted = new Set(reply.turn.facts.requests.map(({ span }) => sentenceOf(span)))
  const gentle = lexicon.find('gentle', text).map(sentenceOf)
  const spared = new Set([
    ...gentle.filter((sentence) => !wanted.has(sentence)),
    ...[...lexicon.find('invitation', text), ...lexicon.find('others', text)].map(sentenceOf),
  ])
  const fallbacks = new Map<Sentence | undefined, number>()
  for (const match of lexicon.find('fallback', text))
    if (!fallbacks.has(sentenceOf(match))) fallbacks.set(sentenceOf(match), match.start)
  const answered = firstAnswer(reply)
  let isSaid = false
  for (const { channel: there, span } of led) {
    if (there ? settled.has(there) : isSaid) continue
    const sentence = sentenceOf(span)
    if (spared.has(sentence)) continue
    if ((fallbacks.get(sentence) ?? span.start) < span.start && answered <= span.start) continue
    if (there) settled.add(there)
    isSaid = true
    yield { span, related }
  }
}

interface Lead {
  /** Undefined: anywhere but here. */
  readonly channel: ChannelMention['channel'] | undefined
  readonly span: Span
}

/** Where the reply leads, that it will not answer here, or whence it says that the answer will come. */
function ledBy({ text, turn, before }: Reply, lexicon: Lexicon): readonly Lead[] {
  const led: Lead[] = turn.facts.channels.filter(({ intent }) => intent === 'use')
  for (const span of lexicon.find('closed', text).slice(0, 1)) led.push({ channel: undefined, span })
  const acted = actedIn(text, turn)
  const callbacks = lexicon.find('callback', text).filter(({ from }) => text.words[from]!.sentence <= acted)
  if (callbacks.length === 0) return led
  const called = before.some(
    ({ message, facts }) =>
      message.role === 'customer' && facts.details.some(({ kind, span }) => kind === 'phone' && span),
  )
  if (called) return led
  return led.concat(callbacks.map((span) => ({ channel: 'phone', span }))).sort(byPlace)
}

/** The first sentence in which something is done or is going to be; a call announced after it only follows up. */
function actedIn(text: Text, { facts }: Turn): number {
  const first = facts.solutions.find(({ kind }) => kind === 'done' || kind === 'offer')
  return first ? text.words[text.wordFrom(first.span.start)]!.sentence : Number.POSITIVE_INFINITY
}

const byPlace = (a: Lead, b: Lead): number => a.span.start - b.span.start

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

/** Where the first sentence ends that answers: long enough, and neither apology nor sympathy. */
function firstAnswer({ text, turn }: Reply): number {
  const kind = [...turn.facts.apology, ...turn.facts.empathy]
  const manners = new Set(kind.map(({ from }) => text.words[from]!.sentence))
  const answer = text.sentences.find(({ own, from, to }, i) => own && to - from > ANSWER && !manners.has(i))
  return answer?.end ?? Number.POSITIVE_INFINITY
}

/** Words that a sentence of mere manners may take. */
const ANSWER = 5
