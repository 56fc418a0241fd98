import type {
  Detail,
  DetailKind,
  EntityKind,
  Lexicon,
  Settings,
  Span,
  Text,
  Turn,
  TurnFact,
  Word,
} from '../../types.ts'

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

/** A house's number stands at most so many words from the street. */
const HOUSE = 3

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
  for (const list of ['name', 'account', 'product'] as const) {
    for (const span of behind(list, text, lexicon)) {
      const order = details.findIndex((each) => each.kind === 'order' && overlap(each.span!, span))
      if (order >= 0) details.splice(order, 1)
      add(list, span)
    }
  }
  for (const span of streets(text, lexicon)) {
    if (!details.some(({ kind }) => kind === 'address')) add('address', span)
  }
  for (const span of described(turn)) add('description', span)

  return [...details.sort((a, b) => a.span!.start - b.span!.start), ...hanging(turn)]
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

/** A make or a system together with the model or the number behind it. */
function* numbered(list: string, text: Text, lexicon: Lexicon): Generator<Span> {
  for (const match of lexicon.find(list, text)) {
    const next = text.words[match.to]
    if (next?.sentence !== text.words[match.from]!.sentence || next.border !== 'none') continue
    if (hasDigit(next)) yield { start: match.start, end: numberEnd(text, match.to) }
  }
}

/** «11.0.3» is one number however many words it is. */
function numberEnd({ value, words }: Text, from: number): number {
  let to = from
  while (
    words[to + 1] &&
    hasDigit(words[to + 1]!) &&
    value.slice(words[to]!.end, words[to + 1]!.start) === '.'
  )
    to++
  return words[to]!.end
}

/** The name, code or quoted title that stands right behind the words of a list. */
function* behind(list: 'name' | 'account' | 'product', text: Text, lexicon: Lexicon): Generator<Span> {
  const { words } = text
  for (const match of lexicon.find(list, text)) {
    let to = match.to
    const fits = list === 'name' ? isCapital : isCode
    while (to < words.length && to - match.to < 3 && words[to]!.sentence === words[match.from]!.sentence) {
      if (!fits(words[to]!, text.value)) break
      to++
    }
    if (to > match.to) yield { start: words[match.to]!.start, end: words[to - 1]!.end }
  }
}

/** A street with its number, a few words behind or before it. */
function* streets(text: Text, lexicon: Lexicon): Generator<Span> {
  for (const { from, to, start, end } of lexicon.find('street', text)) {
    const { sentence } = text.words[from]!
    const near = text.words
      .slice(Math.max(0, from - HOUSE), to + HOUSE)
      .find((word) => word.sentence === sentence && hasDigit(word) && !isValue(text, word))
    if (near) yield { start: Math.min(start, near.start), end: Math.max(end, near.end) }
  }
}

/** A digit of a date, an amount and the like is no house's number. */
const isValue = ({ entities }: Text, { start }: Word) =>
  entities.some((each) => each.kind !== 'number' && each.start <= start && start < each.end)

/** The message itself, where it tells a problem: its longest sentence stands for it. */
function* described({ text, message, facts }: Turn): Generator<Span> {
  if (message.role !== 'customer') return
  const content = text.words.filter(
    ({ own, lexeme }) => own && !lexeme.stop && /^\p{L}{2}/u.test(lexeme.form),
  )
  if (content.length < SUBSTANCE + facts.greeting.length) return
  const own = text.sentences.filter((sentence) => sentence.own)
  const first = own[0]
  if (!first) return
  yield own.reduce(
    (longest, each) => (each.to - each.from > longest.to - longest.from ? each : longest),
    first,
  )
}

const hasDigit = ({ start, end, lexeme }: Word) => end > start && /\p{N}/u.test(lexeme.form)

const isCapital = ({ start }: Word, value: string) => value[start]!.toLowerCase() !== value[start]

/** Something that is no word of a language: a code, a nickname, or a title in capitals. */
const isCode = (word: Word, value: string) =>
  hasDigit(word) || (!word.lexeme.known && !word.lexeme.stop) || value[word.start - 1] === '«'

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end
