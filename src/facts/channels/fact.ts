import type { ChannelMention, Match, Span, Text, TurnFact } from '../../types.ts'

type Place = ChannelMention['channel']

/** Where a sentence leads, together with words that send there; the narrower place first. */
const PLACES: readonly Place[] = [
  'inapp',
  'private',
  'phone',
  'email',
  'messenger',
  'sms',
  'social',
  'form',
  'chat',
]

/** Places that have words of sending of their own («позвоните нам»). */
const SENT: readonly Place[] = ['private', 'phone', 'email', 'form', 'chat']

/** Places where customers ask to be answered, or have written already. */
const ANSWERED: readonly Place[] = ['private', 'phone', 'email', 'messenger', 'chat']

/** Channels that the message speaks of, and whether it leads there. */
export const fact: TurnFact<'channels'> = ({ text, message }, { lexicon }) => {
  const customer = message.role === 'customer'
  const mentions: ChannelMention[] = []
  const add = (channel: Place, intent: ChannelMention['intent'], start: number, end: number) => {
    if (mentions.some(({ span }) => span.start < end && start < span.end)) return
    mentions.push({ channel, intent, span: { start, end } })
  }

  const [kind, own] = customer ? (['answer', ANSWERED] as const) : (['use', SENT] as const)
  for (const channel of own) {
    for (const match of lexicon.find(`${kind}-${channel}`, text)) {
      if (!isDenied(text, match.from)) add(channel, 'use', match.start, match.end)
    }
  }
  const verbs = lexicon.find(customer ? 'answer' : 'go', text)
  for (const channel of PLACES) {
    for (const place of lexicon.find(`to-${channel}`, text)) {
      const sent = mentions.findIndex(
        (mention) => mention.channel === channel && leadsTo(text, mention.span, place),
      )
      if (sent >= 0) {
        const mention = mentions[sent]!
        mentions[sent] = {
          ...mention,
          span: { start: mention.span.start, end: Math.max(mention.span.end, place.end) },
        }
        continue
      }
      const verb = verbOf(text, place, verbs, customer)
      const start = Math.min(verb?.start ?? place.start, place.start)
      add(channel, verb ? 'use' : 'name', start, place.end)
    }
  }
  return mentions.sort((a, b) => a.span.start - b.span.start)
}

/** Whether a place belongs to a mention: it overlaps it or stands right behind it. */
const leadsTo = ({ words }: Text, { start, end }: Span, place: Match) =>
  start < place.end && (place.start < end || words[place.from - 1]!.end === end)

/** The last word of sending before the place in its sentence; a customer may also put it behind. */
function verbOf(text: Text, place: Match, verbs: readonly Match[], either: boolean): Match | undefined {
  const { words } = text
  const { sentence } = words[place.from]!
  return verbs.findLast(
    ({ from, to }) =>
      words[from]!.sentence === sentence && (to <= place.from || either) && !isDenied(text, from),
  )
}

const isDenied = ({ words }: Text, from: number) =>
  [from - 1, from - 2].some(
    (i) => words[i]?.sentence === words[from]!.sentence && words[i]!.lexeme.is.has('negation'),
  )
