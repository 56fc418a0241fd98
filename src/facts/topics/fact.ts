import type { Evidence, Lexicon, Prepare, Reply, ReplyFact, Text, TopicGap } from '../../types.ts'
import { createTerms, isAskedAbout, type TermPlace, type Terms } from '../terms.ts'
import { complains, informs, isUnanswered } from './substance.ts'

interface Detail {
  readonly name: string
  readonly terms: Terms
  /** Its words, each as a text. */
  readonly texts: readonly Text[]
}

interface Topics {
  readonly when: Terms
  readonly details: readonly (readonly Detail[])[]
}

const prepare: Prepare<Topics> = (settings, read) => {
  const topics = settings.topics ?? []
  return {
    when: createTerms(
      topics.map(({ when }) => when),
      settings,
      read,
    ),
    details: topics.map(({ details }) =>
      details.map((words) => ({
        name: words[0]!,
        terms: createTerms([words], settings, read),
        texts: words.map(read),
      })),
    ),
  }
}

/** Usual details, which a value gives without naming them: a percentage the fee, “up to £500” the limit. */
const USUAL = ['fee', 'limit', 'price', 'term', 'hours', 'contact'] as const

/** One for each topic met that is not told in full, by a reply that tells something, to a customer who is calm. */
export const fact: ReplyFact<'topics'> = (reply, { settings, lexicon, prepared }) => {
  if (!settings.topics?.length) return NONE
  const { when, details } = prepared(prepare)
  const met = topicsMet(reply, when)
  if (met.size === 0) return NONE
  const said = [reply.text, ...saidBefore(reply)]
  const gaps = [...met].flatMap(([group, { topic, evidence }]): TopicGap[] => {
    const missing = details[group]!.filter((detail) => !said.some((text) => gives(text, detail, lexicon)))
    if (missing.length === 0) return []
    const { message, span } = evidence
    const at = message === reply.index ? { span } : { related: [{ message, span, messageId: 'asked' }] }
    return [{ ...at, topic, missing: missing.map(({ name }) => name).join(', ') }]
  })
  return gaps.length === 0 || complains(reply) || !informs(reply, lexicon) || isUnanswered(reply)
    ? NONE
    : gaps
}

const NONE: readonly TopicGap[] = []

interface Met {
  readonly topic: string
  readonly evidence: Evidence
}

/** Each topic where it first stands: in what the customer asks, else in the opening of the reply. */
function topicsMet({ asked, index, text }: Reply, when: Terms): ReadonlyMap<number, Met> {
  const met = new Map<number, Met>()
  const take = ({ term, group, start, end }: TermPlace, message: number) => {
    if (!met.has(group)) met.set(group, { topic: term, evidence: { message, span: { start, end } } })
  }
  for (const turn of asked)
    for (const place of when.find(turn.text)) if (isAskedAbout(place, turn)) take(place, turn.index)
  for (const place of when.find(text)) if (isSubject(place, text)) take(place, index)
  return met
}

/** It stands where the body of a reply says what it is about: in the first sentences after the greeting. */
function isSubject({ start, from }: TermPlace, { regions, words, sentences }: Text): boolean {
  const manners = regions.filter(({ kind }) => kind === 'greeting' || kind === 'closing')
  const isManners = (at: number) => manners.some((region) => region.start <= at && at < region.end)
  if (isManners(start)) return false
  const first = sentences.findIndex((sentence) => !isManners(sentence.start))
  return words[from]!.sentence < first + OPENING
}

/** Sentences of a reply that say what it is about. */
const OPENING = 2

/** What our side told the customer earlier. */
const saidBefore = ({ before }: Reply): readonly Text[] =>
  before.flatMap(({ message, text }) => (message.role === 'customer' || message.internal ? [] : [text]))

function gives(text: Text, { terms, texts }: Detail, lexicon: Lexicon): boolean {
  if (terms.has(text)) return true
  return USUAL.some((list) => lexicon.has(list, text) && texts.some((words) => lexicon.has(list, words)))
}
