import type { Check, Evidence, Matter, Reply, Text, Turn } from '../../src/types.ts'

/** One finding for each trouble of a complaint that the reply passes over, where it deals with another one. */
export const check: Check = function* (reply, { lexicon }) {
  if (!isManifold(reply) || !reply.facts.complaint || !isAnswer(reply)) return
  const troubles = apart(reply.asked.flatMap(troublesOf))
  if (troubles.length < 2 || lexicon.has('all', reply.text)) return

  const kinds = new Set<string>(reply.turn.facts.matters.map(({ kind }) => kind))
  const topics = new Set(topicsOf(reply.text, 0, reply.text.words.length))
  const isTouched = (trouble: Trouble) => overlap(trouble.kinds, kinds) || overlap(trouble.own, topics)
  if (!troubles.some(isTouched)) return
  for (const trouble of troubles) {
    if (isTouched(trouble) || overlap(trouble.topics, topics)) continue
    const { text } = reply.before.find(({ index }) => index === trouble.place.message)!
    const { start, end } = trouble.place.span
    yield {
      data: { trouble: text.value.slice(start, end) },
      related: [{ ...trouble.place, messageId: 'evidence' }],
    }
  }
}

/** Whether the customer tells of several troubles and names several sides of the service. */
function isManifold({ asked }: Reply): boolean {
  let troubles = 0
  for (const { facts } of asked) troubles += facts.troubles.length
  if (troubles < 2) return false
  const first = asked.find(({ facts }) => facts.matters.length > 0)?.facts.matters[0]?.kind
  return asked.some(({ facts }) => facts.matters.some(({ kind }) => kind !== first))
}

/** A trouble, and what it is about. */
interface Trouble {
  readonly place: Evidence
  /** The sides of the service that its clause names. */
  readonly kinds: ReadonlySet<string>
  /** Topics of its own words. */
  readonly own: ReadonlySet<string>
  /** Topics of all its clause. */
  readonly topics: ReadonlySet<string>
}

/** So many troubles of one message are looked at: more are a flood of words, and their sides repeat. */
const MOST = 30

/** The troubles of a message whose clause says which side of the service they are about. */
function troublesOf({ index, text, facts }: Turn): Trouble[] {
  return facts.troubles.slice(0, MOST).flatMap(({ span }) => {
    const from = text.wordFrom(span.start)
    const to = text.wordFrom(span.end - 1) + 1
    const [first, last] = [clauseStart(text, from), clauseEnd(text, to)]
    const [start, end] = [text.words[first]!.start, text.words[last - 1]!.end]
    const named = new Set<Matter['kind']>(
      facts.matters.filter(({ span }) => span.start >= start && span.end <= end).map(({ kind }) => kind),
    )
    if (named.size === 0) return []
    const kinds = named.has('manners') ? MANNERS : named
    const place = { message: index, span }
    return [{ place, kinds, own: topicsOf(text, from, to), topics: topicsOf(text, first, last) }]
  })
}

/** Whoever was rude, and wherever. */
const MANNERS: ReadonlySet<string> = new Set(['manners'])

/** Troubles about different sides of the service: one that shares a side with an earlier one belongs to it. */
function apart(troubles: readonly Trouble[]): Trouble[] {
  const separate: Trouble[] = []
  for (const trouble of troubles) {
    const at = separate.findIndex(({ kinds }) => overlap(kinds, trouble.kinds))
    if (at < 0) separate.push(trouble)
    else separate[at] = joined(separate[at]!, trouble)
  }
  return separate
}

const joined = (one: Trouble, other: Trouble): Trouble => ({
  place: one.place,
  kinds: new Set([...one.kinds, ...other.kinds]),
  own: new Set([...one.own, ...other.own]),
  topics: new Set([...one.topics, ...other.topics]),
})

function clauseStart({ words }: Text, at: number): number {
  let first = at
  while (first > 0 && words[first]!.border === 'none') first--
  return first
}

function clauseEnd({ words }: Text, at: number): number {
  let last = at
  while (last < words.length && words[last]!.border === 'none') last++
  return last
}

const topicsOf = ({ words }: Text, from: number, to: number): Set<string> =>
  new Set(words.slice(from, to).flatMap(({ own, lexeme }) => (own && !lexeme.stop ? lexeme.topics : [])))

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
