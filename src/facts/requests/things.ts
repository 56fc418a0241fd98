import { firstFrom } from '../../text/search.ts'
import type { Lexicon, Match, Region, Request, Text, Word } from '../../types.ts'

/** Something that could be asked for, whether or not it is. */
export interface Thing {
  readonly kind: Request['kind']
  readonly match: Match
}

/** Of two things that begin at one place the longer counts, then the earlier here. */
const KINDS: readonly Request['kind'][] = [
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

/** A thing asked for stands at most so many words after the words that ask. */
const REACH = 9

/** Things that could be asked for, in order, none inside another. */
export function findThings(text: Text, lexicon: Lexicon): readonly Thing[] {
  const all: Thing[] = []
  for (const kind of KINDS) {
    for (const match of lexicon.find(kind, text)) all.push({ kind, match })
  }
  all.sort((a, b) => a.match.from - b.match.from || b.match.to - a.match.to)
  let reached = 0
  return all.filter(({ match }) => {
    if (match.from < reached) return false
    reached = match.to
    return true
  })
}

/** What words of asking do not reach over. */
interface Bounds {
  /** Words of purpose. */
  readonly until: readonly Match[]
  /** The next words of asking. */
  readonly next: Match | undefined
}

/** The things that words of asking reach: to the next verb of the sentence, to a bound, or through the list behind a colon. */
export function* reach(
  text: Text,
  ask: Match,
  things: readonly Thing[],
  { until, next }: Bounds,
): Generator<Thing> {
  const { words } = text
  const { sentence } = words[ask.from]!
  let last = ask.to
  for (let i = firstFrom(things, ask.to + 1, ({ match }) => match.to); i < things.length; i++) {
    const thing = things[i]!
    const { from, to } = thing.match
    if (words[from]!.sentence !== sentence) {
      if (!isListed(text, ask, words[from]!)) return
    } else {
      if (from - last > REACH || (next !== undefined && next.from < from)) return
      const stop = until[firstFrom(until, last, (match) => match.from)]
      if (stop !== undefined && stop.from < from) return
      for (let i = last; i < from; i++) if (opensClause(words[i]!)) return
    }
    yield thing
    last = to
  }
}

/** The thing named right before words of asking that reach nothing behind them: «номер заказа подскажите». */
export function lastBefore(text: Text, ask: Match, things: readonly Thing[]): Thing | undefined {
  const { words } = text
  const thing = things[firstFrom(things, ask.from + 1, ({ match }) => match.to) - 1]
  if (!thing) return undefined
  const { from, to } = thing.match
  if (ask.from - to > BESIDE || words[from]!.sentence !== words[ask.from]!.sentence) return undefined
  for (let i = to; i <= ask.from; i++) {
    const { border, aside, lexeme } = words[i]!
    if (i < ask.from && lexeme.is.has('finite')) return undefined
    if ((border === 'comma' || border === 'clause') && !aside && !words[i - 1]!.aside) return undefined
  }
  return thing
}

/** So many words may stand between a thing and the words that ask for it, behind it. */
const BESIDE = 3

/** A clause of its own begins: «пришлите номер, и мы проверим». */
const opensClause = ({ lexeme, border }: Word) =>
  lexeme.is.has('finite') && (border !== 'none' || lexeme.is.has('1per')) && !lexeme.is.has('imperative')

const isListed = (text: Text, ask: Match, { start }: Word) => {
  const item = itemAt(text, start)
  return item !== undefined && text.value.slice(ask.end, item.start).includes(':')
}

/** The entry of a list that an offset stands in. */
export function itemAt({ regions }: Text, offset: number): Region | undefined {
  const behind = firstFrom(regions, offset + 1, ({ start }) => start)
  for (let i = behind - 1; i >= 0 && i >= behind - NESTED; i--)
    if (regions[i]!.kind === 'item' && offset < regions[i]!.end) return regions[i]
  return undefined
}

/** So many regions may begin inside a list's entry. */
const NESTED = 4
