import type { DetailKind, Lexicon, Match, Request, Text, TurnFact, Word } from '../../types.ts'

type Kind = Request['kind']

/** Narrow before wide: of two things that begin at one place the longer counts, then the earlier here. */
const KINDS: readonly Kind[] = [
  'account',
  'order',
  'card',
  'phone',
  'email',
  'date',
  'time',
  'money',
  'address',
  'name',
  'product',
  'screenshot',
  'file',
  'device',
  'version',
  'description',
  'link',
  'other',
]

/** Kinds that have whole questions of their own («как вас зовут»). */
const ASKED: readonly DetailKind[] = ['name', 'description', 'date', 'money', 'version', 'device', 'product']

/** These are sent, not told: «какой файл» asks which one is meant. */
const SENT: readonly Kind[] = ['screenshot', 'file', 'link', 'description']

/** A thing asked for stands at most so many words after the words that ask. */
const REACH = 9

/** What the message asks its reader to give; steps of an instruction («укажите номер в поле») are not asked for. */
export const fact: TurnFact<'requests'> = ({ text }, { lexicon }) => {
  const asked = ASKED.flatMap((kind) => lexicon.find(`ask-${kind}`, text).map((match) => ({ kind, match })))
  const asks = lexicon.find('ask', text)
  const questions = lexicon.find('question', text)
  if (asked.length + asks.length + questions.length === 0) return []

  const elsewhere = new Set(lexicon.find('elsewhere', text).map(({ from }) => sentenceOf(text, from)))
  const another = lexicon.find('another', text)
  const until = lexicon.find('until', text)
  const requests: Request[] = []
  const add = (kind: Kind, start: number, end: number, from: number, to: number) => {
    if (requests.some(({ span }) => span.start < end && start < span.end && span.end >= end)) return
    const more = another.some((match) => match.from <= to && from - 2 <= match.from)
    requests.push({ kind, span: { start, end }, another: more })
  }

  const things = thingsOf(text, lexicon)
  for (const ask of asks) {
    if (elsewhere.has(sentenceOf(text, ask.from)) || isDenied(text, ask.from) || isStep(text, ask)) continue
    let first = true
    for (const { kind, match } of reach(text, ask, things, until)) {
      add(kind, first ? ask.start : match.start, match.end, first ? ask.from : match.from, match.to)
      first = false
    }
  }
  for (const { kind, match } of asked) {
    if (kind !== 'description' && !isAsking(text, match, asks)) continue
    if (elsewhere.has(sentenceOf(text, match.from)) || isDenied(text, match.from)) continue
    add(kind, match.start, match.end, match.from, match.to)
  }
  for (const question of questions) {
    if (!isAsking(text, question, asks) || elsewhere.has(sentenceOf(text, question.from))) continue
    const thing = things.find(
      ({ kind, match: { from, to } }) =>
        from >= question.from && from <= question.to + 1 && to > question.to && !SENT.includes(kind),
    )
    if (thing && sentenceOf(text, thing.match.from) === sentenceOf(text, question.from)) {
      add(thing.kind, question.start, thing.match.end, question.from, thing.match.to)
    }
  }
  return requests.sort((a, b) => a.span.start - b.span.start)
}

interface Thing {
  readonly kind: Kind
  readonly match: Match
}

/** Things that could be asked for, in order, none inside another. */
function thingsOf(text: Text, lexicon: Lexicon): Thing[] {
  const all = KINDS.flatMap((kind) => lexicon.find(kind, text).map((match) => ({ kind, match })))
  all.sort((a, b) => a.match.from - b.match.from || b.match.to - a.match.to)
  let reached = 0
  return all.filter(({ match }) => {
    if (match.from < reached) return false
    reached = match.to
    return true
  })
}

/** The things that the words of asking reach: to the next verb of the sentence, or through the list behind a colon. */
function* reach(text: Text, ask: Match, things: readonly Thing[], until: readonly Match[]): Generator<Thing> {
  const { words } = text
  const sentence = sentenceOf(text, ask.from)
  let last = ask.to
  for (const thing of things) {
    if (thing.match.to <= ask.to) continue
    const at = words[thing.match.from]!
    if (at.sentence !== sentence) {
      if (!isListed(text, ask, at)) return
    } else {
      if (thing.match.from - last > REACH) return
      if (until.some(({ from }) => last <= from && from < thing.match.from)) return
      for (let i = last; i < thing.match.from; i++) if (stops(words[i]!)) return
    }
    yield thing
    last = thing.match.to
  }
}

/** A clause of its own begins: «пришлите номер, и мы проверим». */
const stops = ({ lexeme, border }: Word) =>
  lexeme.is.has('finite') && (border !== 'none' || lexeme.is.has('1per')) && !lexeme.is.has('imperative')

const isListed = (text: Text, ask: Match, { start }: Word) => {
  const item = text.regions.find(
    (region) => region.kind === 'item' && region.start <= start && start < region.end,
  )
  return item !== undefined && text.value.slice(ask.end, item.start).includes(':')
}

/** «Не присылайте номер карты». */
const isDenied = ({ words }: Text, from: number) =>
  [from - 1, from - 2].some(
    (i) => words[i]?.sentence === words[from]!.sentence && words[i]!.lexeme.is.has('negation'),
  )

/** An entry of a how-to list. */
const isStep = (text: Text, { start }: Match) =>
  text.regions.some((region) => region.kind === 'item' && region.start <= start && start < region.end)

/** In a question, or behind words that ask («подскажите, какой …»). */
function isAsking(text: Text, match: Match, asks: readonly Match[]): boolean {
  const sentence = sentenceOf(text, match.from)
  if (text.sentences[sentence]!.mark === '?') return true
  return asks.some((ask) => ask.from <= match.from && sentenceOf(text, ask.from) === sentence)
}

const sentenceOf = ({ words }: Text, word: number) => words[word]!.sentence
