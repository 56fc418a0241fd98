import { put } from '../../multimap.ts'
import type { Detail, DetailKind, Lexicon, Reply, Request, Span, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFromCustomer } from '../writers.ts'
import { isAbout, topicsOf } from './about.ts'

/** Where the customer told something; without a span it hangs on his message. */
export interface Place {
  readonly turn: Turn
  readonly span?: Span | undefined
}

/** A detail, and the customer's message that gives it. */
interface Told {
  readonly turn: Turn
  readonly detail: Detail
}

/** All details that the customer gave, by kind, oldest first. */
export function toldBefore({ before }: Reply): ReadonlyMap<Request['kind'], readonly Told[]> {
  const told = new Map<Request['kind'], Told[]>()
  for (const turn of before) {
    if (!isFromCustomer(turn)) continue
    for (const detail of turn.facts.details) put(told, detail.kind, { turn, detail })
  }
  return told
}

/** Where the customer gave what is asked for, the latest time; nowhere, where he gave several and one is meant. */
export function findDetail(
  told: readonly Told[],
  request: Request,
  text: Text,
  lexicon: Lexicon,
): Place | undefined {
  if (told.length === 0) return undefined
  const { kind, span } = request
  const isPlain = overlapsAny(span, lexicon.find('plain', text))
  const isMeant = isPlain ? () => true : meant(request, text, lexicon)
  const isMoved = kind === 'date' && lexicon.has('move', text)
  const fitting = told.filter((each) => isMeant(each) && !(isMoved && isOrigin(each, lexicon)))
  const latest = fitting.at(-1)
  if (!latest) return undefined
  const isOne = isPlain || DISTINCT.has(kind)
  if (isOne && fitting.some(({ detail }) => detail.value !== latest.detail.value)) return undefined
  return { turn: latest.turn, span: latest.detail.span }
}

/** Whether a detail of the kind asked for is the one that is meant. */
function meant(request: Request, text: Text, lexicon: Lexicon): (told: Told) => boolean {
  const isLogin = overlapsAny(request.span, lexicon.find('login', text))
  const isManifold = MANIFOLD.has(request.kind)
  const ofPayment = PAID.has(request.kind) && isPaid(request.span, text, lexicon)
  const asked = isManifold ? topicsOf(request, text, lexicon) : undefined
  return ({ detail: { span, kind }, turn }) => {
    if (!span) return kind !== 'name'
    if (!asked || isAbout(span, turn.text, asked)) return true
    if (ofPayment && isPaid(span, turn.text, lexicon)) return true
    return isLogin && isBehind(span, lexicon.find('login', turn.text))
  }
}

/** What a payment has. */
const PAID: ReadonlySet<Request['kind']> = new Set<DetailKind>(['date', 'money'])

/** Whether a sentence speaks of a payment: «оплата» is «списание» is «платёж». */
function isPaid({ start }: Span, text: Text, lexicon: Lexicon): boolean {
  const sentence = text.sentenceAt(start)
  return lexicon.find('payment', text).some((match) => text.sentenceAt(match.start) === sentence)
}

/** There are many of these in a talk: one is another's repetition only where both speak of the same thing. */
const MANIFOLD: ReadonlySet<Request['kind']> = new Set<DetailKind>([
  'date',
  'time',
  'money',
  'link',
  'product',
  'file',
  'card',
  'version',
  'account',
  'address',
])

/** Where there are two of these, an agent has to ask which is meant. */
const DISTINCT: ReadonlySet<Request['kind']> = new Set<DetailKind>([
  'order',
  'phone',
  'email',
  'device',
  'card',
])

/** The date from which something is moved. */
const isOrigin = ({ detail: { span }, turn }: Told, lexicon: Lexicon) =>
  span !== undefined && overlapsAny(span, lexicon.find('origin', turn.text))

/** Whether words of a list stand right before a detail. */
const isBehind = ({ start }: Span, matches: readonly Span[]) =>
  matches.some(({ end }) => end <= start && start - end < GLUE)

/** Characters between a label and its value. */
const GLUE = 12
