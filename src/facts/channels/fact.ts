import { liesIn, quoted } from '../../text/quoted.ts'
import { firstFrom } from '../../text/search.ts'
import type { ChannelMention, Entity, Match, Span, Text, TurnFact } from '../../types.ts'
import { isDenied } from '../denied.ts'
import { overlapsAny } from '../overlap.ts'

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

/** Of places the lists whose names begin so: named here, since a name put together is looked up anew each time. */
const listsOf = (beginning: string, places: readonly Place[]) =>
  places.map((channel) => [channel, `${beginning}-${channel}`] as const)

/** Words that lead to a place. */
const LEADING = listsOf('to', PLACES)

/** Places that have words of sending of their own («позвоните нам»). */
const SENT = listsOf('use', ['private', 'phone', 'email', 'form', 'chat', 'messenger'])

/** Places where customers ask to be answered, or have written already. */
const ANSWERED = listsOf('answer', ['private', 'phone', 'email', 'messenger', 'chat'])

const NO_MATCHES: readonly Match[] = []

/** Channels that the message speaks of, and whether it leads there; what we quote is the name of a button. */
export const fact: TurnFact<'channels'> = ({ text, message }, { lexicon }) => {
  const customer = message.role === 'customer'
  const mentions: Mention[] = []
  const said = new Map<number, Mention>()
  const take = (mention: Mention, { from, to }: Match) => {
    for (let i = from; i < to; i++) said.set(i, mention)
  }
  const add = (channel: Place, intent: ChannelMention['intent'], match: Match, verb = match) => {
    const start = Math.min(verb.start, match.start)
    for (let i = Math.min(verb.from, match.from); i < match.to; i++) if (said.has(i)) return
    const mention = { channel, intent, span: { start, end: match.end } }
    mentions.push(mention)
    take(mention, { ...match, from: Math.min(verb.from, match.from) })
  }

  for (const [channel, list] of customer ? ANSWERED : SENT) {
    for (const match of lexicon.find(list, text)) {
      if (!isDenied(text, match.from)) add(channel, 'use', match)
    }
  }
  if (!customer && text.entities.some(isLink)) {
    for (const match of lexicon.find('linked-form', text))
      if (!isDenied(text, match.from)) add('form', 'use', match)
    for (const match of lexicon.find('linked-out', text))
      if (endsInLink(text, match) && !isDenied(text, match.from)) add('form', 'use', match)
  }
  const leads = lexicon.find(customer ? 'answer' : 'go', text)
  const buttons = customer ? NO_MATCHES : lexicon.find('button', text)
  const verbs = leads.filter(
    (match) => !isDenied(text, match.from) && !isForYou(text, match) && !overlapsAny(match, buttons),
  )
  const serving = customer ? [] : lexicon.find('serve', text).filter(({ from }) => !isDenied(text, from))
  for (const [channel, list] of LEADING) {
    for (const place of lexicon.find(list, text)) {
      const mention = leadingTo(place, channel, said)
      if (mention) {
        mention.span = { start: mention.span.start, end: Math.max(mention.span.end, place.end) }
        take(mention, place)
        continue
      }
      const verb = verbOf(text, place, verbs, customer) ?? servedAt(text, place, serving)
      add(channel, verb ? 'use' : 'name', place, verb)
    }
  }
  if (mentions.length === 0 || customer) return mentions.sort(byPlace)
  const quotes = quoted(text.value)
  return mentions.filter(({ span }) => !liesIn(quotes, span.start)).sort(byPlace)
}

const isLink = ({ kind }: Entity) => kind === 'link'

/** "Reach out to us so we can look into it: LINK": behind a sign, the sentence ends where it leads. */
function endsInLink({ words, sentences, entities, value }: Text, { from, to }: Match): boolean {
  const { sentence } = words[from]!
  const link = entities.find((entity) => isLink(entity) && entity.from >= to)
  if (link === undefined || words[link.from]?.sentence !== sentence) return false
  const before = value.slice(words[link.from - 1]!.end, link.start)
  if (!SIGNS.some((sign) => before.includes(sign))) return false
  return words.slice(link.to, sentences[sentence]!.to).every(({ own }) => !own)
}

/** What leads to a link. */
const SIGNS = [':', '>', '-', '–', '—']

const byPlace = (a: Mention, b: Mention) => a.span.start - b.span.start

/** Grows when the place is named right behind the words that send there. */
interface Mention extends ChannelMention {
  span: Span
}

/** The mention of this channel that a place belongs to: it overlaps it or stands right behind it. */
function leadingTo(
  { from, to }: Match,
  channel: Place,
  said: ReadonlyMap<number, Mention>,
): Mention | undefined {
  for (let i = from - 1; i < to; i++) {
    const mention = said.get(i)
    if (mention?.channel === channel) return mention
  }
  return undefined
}

/** The last word of sending before the place in its sentence; a customer may also put it behind. */
function verbOf({ words }: Text, place: Match, verbs: readonly Match[], either: boolean): Match | undefined {
  const { sentence } = words[place.from]!
  const behind = either
    ? firstFrom(verbs, sentence + 1, ({ from }) => words[from]!.sentence)
    : firstFrom(verbs, place.from + 1, ({ to }) => to)
  const verb = verbs[behind - 1]
  return verb !== undefined && words[verb.from]!.sentence === sentence ? verb : undefined
}

/** Words of serving that stand right before the place. */
function servedAt({ words }: Text, place: Match, serving: readonly Match[]): Match | undefined {
  const verb = serving[firstFrom(serving, place.from + 1, ({ to }) => to) - 1]
  if (verb === undefined || place.from - verb.to > NEAR) return undefined
  for (let i = verb.to; i <= place.from; i++) if (words[i]!.border !== 'none') return undefined
  return verb
}

/** So many words may stand between. */
const NEAR = 4

/** «Позвонить вам»: what is to be done for the reader, not by him. */
function isForYou({ words, language }: Text, { from, to }: Match): boolean {
  const next = words[to]?.lexeme.is
  if (language !== 'ru' || next === undefined || !next.has('2per') || !next.has('pronoun')) return false
  return words.slice(from, to).some(({ lexeme: { is } }) => is.has('infinitive'))
}
