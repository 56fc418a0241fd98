import type { Check, Evidence, Lexeme, Lexicon, Matter, Reply, Span, Text, Turn } from '../../src/types.ts'

/** One finding for each trouble of a complaint that the reply passes over, where it deals with another one. */
export const check: Check = function* (reply, { lexicon }) {
  if (!isManifold(reply) || !reply.facts.complaint || !isAnswer(reply)) return
  const troubles = apart(reply.asked.flatMap((turn) => troublesOf(turn, lexicon)))
  if (troubles.length < 2 || lexicon.has('all', reply.text)) return

  const kinds = new Set<string>(reply.turn.facts.matters.map(({ kind }) => kind))
  const topics = topicsOf(reply.text, 0, reply.text.words.length)
  const isTouched = (trouble: Trouble) =>
    overlap(trouble.topics, topics) || sidesAlone(trouble, troubles).some((kind) => kinds.has(kind))
  const passed = troubles.filter((trouble) => !isTouched(trouble))
  if (passed.length === troubles.length || passed.length <= otherSteps(reply, troubles, isTouched)) return
  for (const trouble of passed) {
    const { text } = reply.before.find(({ index }) => index === trouble.place.message)!
    const { start, end } = trouble.place.span
    yield {
      data: { trouble: text.value.slice(start, end) },
      related: [{ ...trouble.place, messageId: 'evidence' }],
    }
  }
}

/** How many sentences do something that is about none of the troubles dealt with: perhaps about another, in words of their own. */
function otherSteps(
  { turn: { facts, text } }: Reply,
  troubles: readonly Trouble[],
  isTouched: (trouble: Trouble) => boolean,
): number {
  const touched = troubles.filter(isTouched)
  const said = topicsOf(text, 0, text.words.length)
  const sides = new Set(
    touched.flatMap((one) =>
      sidesAlone(one, troubles).filter((side) => side === 'money' || !overlap(one.topics, said)),
    ),
  )
  const steps = new Set(
    facts.solutions
      .filter(({ kind }) => kind === 'done' || kind === 'offer')
      .map(({ span }) => text.sentenceAt(span.start)!),
  )
  return Array.from(steps).filter((step) => {
    const topics = topicsOf(text, step.from, step.to)
    const isKnown = facts.matters.some(({ kind, span }) => sides.has(kind) && meets(span, step))
    return topics.size >= SUBJECT && !isKnown && !touched.some((one) => overlap(one.topics, topics))
  }).length
}

/** Names of a sentence that has a subject of its own. */
const SUBJECT = 8

/** Whether the customer tells of several troubles. */
function isManifold({ asked }: Reply): boolean {
  let troubles = 0
  for (const { facts } of asked) troubles += facts.troubles.length
  return troubles > 1
}

/** A trouble, and what it is about. */
interface Trouble {
  readonly place: Evidence
  /** The sides of the service that its clause names. */
  readonly kinds: ReadonlySet<string>
  /** Topics of all its clause. */
  readonly topics: ReadonlySet<string>
}

/** The sides of the service that no other trouble is about: to name one of them is to speak of this trouble. */
const sidesAlone = (trouble: Trouble, troubles: readonly Trouble[]): readonly string[] =>
  Array.from(trouble.kinds).filter((kind) =>
    troubles.every((other) => other === trouble || !other.kinds.has(kind)),
  )

/** So many troubles of one message are looked at: more are a flood of words, and their sides repeat. */
const MOST = 30

/** The troubles of a message, with the sides of the service that their clauses name and what else they are about. */
function troublesOf({ index, text, facts }: Turn, lexicon: Lexicon): Trouble[] {
  const isTale = text.words.length > TALE
  const heavier = facts.severities.filter(({ kind }) => kind === 'promise' || kind === 'repeated')
  const results = lexicon.find('result', text)
  return facts.troubles.slice(0, MOST).flatMap(({ kind, span }, nth, troubles) => {
    const from = text.wordFrom(span.start)
    const to = text.wordFrom(span.end - 1) + 1
    const first = clauseStart(text, from, nth === 0 ? 0 : troubles[0]!.span.end)
    const last = clauseEnd(text, to, nth === troubles.length - 1 ? 0 : troubles.at(-1)!.span.start)
    const [start, end] = [text.words[first]!.start, text.words[last - 1]!.end]
    const named = new Set<Matter['kind']>(
      facts.matters.filter(({ span }) => span.start >= start && span.end <= end).map(({ kind }) => kind),
    )
    const isStage =
      isTale ||
      kind !== 'failure' ||
      heavier.some((other) => meets(other.span, span)) ||
      (text.entities.some((entity) => meets(entity, span)) && !namesThing(text, first, from, to, last))
    if (named.size === 0 && (isStage || text.words[first]!.lexeme.is.has('3per'))) return []
    if (results.some((result) => result.start >= start && result.end <= end)) return []
    const kinds = named.has('manners') ? MANNERS : named
    const place = { message: index, span }
    return [{ place, kinds, topics: topicsOf(text, first, last) }]
  })
}

/** Whether a clause names a thing beside the trouble in its words `[from, to)`: «монетизацию отключили». */
function namesThing({ words }: Text, first: number, from: number, to: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lexeme, own } = words[at]!
    if (own && !lexeme.stop && (at < from || at >= to) && isThing(lexeme)) return true
  }
  return false
}

const isThing = ({ is }: Lexeme) =>
  !is.has('finite') &&
  !is.has('infinitive') &&
  !is.has('adverb') &&
  !is.has('adjective') &&
  !is.has('numeral')

/** In a message of more words, a trouble about no side of the service in particular is a stage of the tale. */
const TALE = 40

const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Whoever was rude, and wherever. */
const MANNERS: ReadonlySet<string> = new Set(['manners'])

/** Troubles about different things: one that shares a topic with an earlier one belongs to it. */
function apart(troubles: readonly Trouble[]): Trouble[] {
  const separate: Trouble[] = []
  for (const trouble of troubles) {
    const at = separate.findIndex(({ topics }) => overlap(topics, trouble.topics))
    if (at < 0) separate.push(trouble)
    else separate[at] = joined(separate[at]!, trouble)
  }
  return separate
}

const joined = (one: Trouble, other: Trouble): Trouble => ({
  place: one.place,
  kinds: new Set([...one.kinds, ...other.kinds]),
  topics: new Set([...one.topics, ...other.topics]),
})

/** A conjunction begins a clause too where another trouble, up to `before`, stands before it. */
function clauseStart({ words }: Text, at: number, before: number): number {
  let first = at
  while (first > 0 && words[first]!.border === 'none') {
    if (before > 0 && words[first]!.start >= before && words[first]!.lexeme.is.has('conjunction')) break
    first--
  }
  return first
}

/** A conjunction ends a clause too where another trouble, from `behind` on, follows it. */
function clauseEnd({ words }: Text, at: number, behind: number): number {
  let last = at
  while (last < words.length && words[last]!.border === 'none') {
    if (words[last]!.end <= behind && words[last]!.lexeme.is.has('conjunction')) break
    last++
  }
  return last
}

/** Words that begin alike in so many letters are about the same: a charge, a charger. */
const STEM = 5

function topicsOf({ words }: Text, from: number, to: number): Set<string> {
  const topics = new Set<string>()
  for (let at = from; at < to; at++) {
    const { own, lexeme } = words[at]!
    if (!own || lexeme.stop) continue
    for (const topic of lexeme.topics) topics.add(topic)
    const [first] = lexeme.topics
    if (first !== undefined && first.length > STEM) topics.add(`${first.slice(0, STEM)}~`)
  }
  return topics
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true
  return false
}

/** Whether the reply apologises or does something; one that asks for what it needs is still under way. */
function isAnswer({ turn }: Reply): boolean {
  const kinds = new Set(turn.facts.solutions.map(({ kind }) => kind))
  if (kinds.has('ask')) return false
  return kinds.has('done') || kinds.has('offer') || (turn.facts.apology.length > 0 && !kinds.has('step'))
}
