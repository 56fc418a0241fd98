import type {
  Detail,
  DetailKind,
  EntityKind,
  Sentence,
  Settings,
  Span,
  Text,
  Turn,
  TurnFact,
} from '../../types.ts'
import { overlap } from '../overlap.ts'
import { behind, closes, coded, dialled, located, numbered, streets } from './named.ts'

const OF_ENTITY: Partial<Record<EntityKind, DetailKind>> = {
  order: 'order',
  phone: 'phone',
  email: 'email',
  money: 'money',
  date: 'date',
  time: 'time',
  card: 'card',
  address: 'address',
  link: 'link',
}

const OF_ATTACHMENT = { image: 'screenshot', file: 'file', audio: 'file', video: 'file' } as const

/** A message that tells a problem has at least so many words of content. */
const SUBSTANCE = 8

/** Everything concrete that the message gives: what it says, what hangs on it, and who wrote it. */
export const fact: TurnFact<'details'> = (turn, { lexicon, settings }) => {
  const { text } = turn
  const details: Detail[] = []
  const add = (kind: DetailKind, span: Span) =>
    details.push({
      kind,
      span: { start: span.start, end: span.end },
      value: text.value.slice(span.start, span.end),
    })

  const strangers = lexicon.find('stranger', text)
  for (const { kind, value, start, end, from } of text.entities) {
    const detail = OF_ENTITY[kind]
    if (detail === 'phone' && strangers.some(({ to }) => to === from)) continue
    if (detail) details.push({ kind: detail, span: { start, end }, value })
  }
  for (const span of ownNumbers(text, settings)) {
    if (!details.some((detail) => detail.kind === 'order' && overlap(detail.span!, span))) add('order', span)
  }
  for (const list of ['screenshot', 'file', 'device'] as const) {
    for (const match of lexicon.find(list, text)) add(list, match)
  }
  for (const span of numbered('make', text, lexicon)) add('device', span)
  for (const span of numbered('system', text, lexicon)) add('version', span)
  for (const span of numbered('card', text, lexicon)) {
    if (!details.some((each) => overlap(each.span!, span))) add('card', span)
  }
  for (const list of ['name', 'account', 'product'] as const) {
    for (const span of behind(list, text, lexicon)) {
      const order = details.findIndex((each) => each.kind === 'order' && overlap(each.span!, span))
      if (order >= 0) details.splice(order, 1)
      add(list, span)
    }
  }
  for (const list of ['phone', 'order'] as const) {
    for (const span of list === 'phone' ? dialled(text, lexicon) : coded(text, lexicon)) {
      const foreign =
        list === 'phone' && strangers.some(({ start, end }) => overlap({ start, end: end + 3 }, span))
      if (!foreign && !details.some((each) => overlap(each.span!, span))) add(list, span)
    }
  }
  for (const span of [...streets(text, lexicon), ...closes(text, lexicon), ...located(text, lexicon)]) {
    if (!details.some(({ kind }) => kind === 'address')) add('address', span)
  }
  for (const span of described(turn)) add('description', span)

  details.sort((a, b) => a.span!.start - b.span!.start)
  details.push(...hanging(turn))
  return details
}

/** Details without a place in the text. */
function* hanging({ message }: Turn): Generator<Detail> {
  for (const { type, name } of message.attachments ?? [])
    yield { kind: OF_ATTACHMENT[type], value: name ?? '' }
  if (message.author?.name) yield { kind: 'name', value: message.author.name }
  if (message.author?.email) yield { kind: 'email', value: message.author.email }
}

/** Order numbers of the user's own pattern. */
function* ownNumbers({ value }: Text, { orderNumber }: Settings): Generator<Span> {
  if (orderNumber === undefined) return
  for (const match of value.matchAll(new RegExp(orderNumber, 'gu'))) {
    yield { start: match.index, end: match.index + match[0].length }
  }
}

/** The message itself, where it tells a problem: its longest sentence stands for it. */
function* described({ text, message, facts }: Turn): Generator<Span> {
  if (message.role !== 'customer') return
  if (text.words.length < SUBSTANCE || !hasContent(text, SUBSTANCE + facts.greeting.length)) return
  let longest: Sentence | undefined
  for (const each of text.sentences) {
    if (each.own && (!longest || each.to - each.from > longest.to - longest.from)) longest = each
  }
  if (longest) yield longest
}

/** Whether a text has at least so many words of content. */
function hasContent({ words }: Text, least: number): boolean {
  let content = 0
  for (const { own, lexeme } of words) {
    if (own && !lexeme.stop && CONTENT.test(lexeme.form) && ++content >= least) return true
  }
  return false
}

const CONTENT = /^\p{L}{2}/u
