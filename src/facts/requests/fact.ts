import { firstFrom } from '../../text/search.ts'
import type { Lexicon, Match, Request, Text, TurnFact } from '../../types.ts'
import { isDenied } from '../denied.ts'
import { overlapsAny } from '../overlap.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { findThings, itemAt, lastBefore, reach } from './things.ts'

/** Kinds that have whole questions of their own («как вас зовут»). */
const ASKED = (
  [
    'name',
    'phone',
    'description',
    'date',
    'money',
    'version',
    'device',
    'product',
    'other',
  ] satisfies Request['kind'][]
).map((kind) => ({ kind, list: `ask-${kind}` }))

/** These are sent, not told: «какой файл» asks which one is meant. */
const SENT: readonly Request['kind'][] = ['screenshot', 'file', 'link', 'description']

/** What the message asks its reader to give; steps of an instruction («укажите номер в поле») are not asked for. */
export const fact: TurnFact<'requests'> = ({ text }, { lexicon }) => {
  const asks = lexicon.find('ask', text)
  const questions = lexicon.find('question', text)
  const asked = askedIn(text, lexicon)
  const bare = lexicon.find('bare', text)
  if (asked.length + asks.length + questions.length + bare.length === 0) return NONE

  const another = lexicon.find('another', text)
  const requests: Request[] = []
  /** Words that ask, with what they ask for. */
  const covered = new Set<number>()
  const add = (kind: Request['kind'], { start, from }: Match, { end, to }: Match) => {
    if (covered.has(to - 1)) return
    for (let i = from; i < to; i++) covered.add(i)
    const near = Math.max(from - 2, text.sentences[text.words[from]!.sentence]!.from)
    const more = (another[firstFrom(another, near, (match) => match.from)]?.from ?? to + 1) <= to
    requests.push({ kind, span: { start, end }, another: more })
  }

  const isInstruction = instructionsIn(text, lexicon)
  const things = findThings(text, lexicon)
  const until = lexicon.find('until', text)
  const plain = asks.filter(({ start }) => itemAt(text, start) === undefined)
  for (const [i, ask] of plain.entries()) {
    if (isInstruction(ask) || isDenied(text, ask.from)) continue
    let first = true
    for (const { kind, match } of reach(text, ask, things, { until, next: plain[i + 1] })) {
      add(kind, first ? ask : match, match)
      first = false
    }
    const named = first ? lastBefore(text, ask, things) : undefined
    if (named) add(named.kind, named.match, ask)
  }
  for (const { kind, match } of asked) {
    if (
      kind === 'description' ? overlapsAny(match, lexicon.find('seen', text)) : !isAsking(text, match, asks)
    )
      continue
    if (!isInstruction(match) && !isDenied(text, match.from)) add(kind, match, match)
  }
  for (const question of questions) {
    if (!isAsking(text, question, asks) || isInstruction(question)) continue
    for (let i = firstFrom(things, question.from, ({ match }) => match.from); i < things.length; i++) {
      const { kind, match } = things[i]!
      if (match.from > question.to + 1) break
      if (match.to <= question.to || SENT.includes(kind)) continue
      if (sentenceOf(text, match) !== sentenceOf(text, question)) break
      add(kind, question, match)
      break
    }
  }
  for (const ask of bare) {
    const thing = things[firstFrom(things, ask.from + 1, ({ match }) => match.to)]
    if (!thing || thing.match.from >= ask.to || covered.has(thing.match.to - 1)) continue
    if (ask.to === text.sentences[sentenceOf(text, ask)]!.to) add(thing.kind, thing.match, ask)
  }
  return requests.sort((a, b) => a.span.start - b.span.start)
}

const NONE: readonly Request[] = []

/** Whole questions of a kind. */
function askedIn(text: Text, lexicon: Lexicon) {
  const asked: { readonly kind: Request['kind']; readonly match: Match }[] = []
  for (const { kind, list } of ASKED)
    for (const match of lexicon.find(list, text)) asked.push({ kind, match })
  return asked
}

/** Tells whether words of asking are a step: of something done elsewhere, or behind such steps. */
function instructionsIn(text: Text, lexicon: Lexicon): (match: Match) => boolean {
  const elsewhere = sentencesOf(text, lexicon.find('elsewhere', text))
  const [first = text.sentences.length] = elsewhere
  const steps = lexicon.find('step', text)
  return (match) => {
    const sentence = sentenceOf(text, match)
    if (elsewhere.has(sentence)) return true
    const step = steps[firstFrom(steps, match.from + 1, ({ to }) => to)]
    return step !== undefined && step.from < match.to && first < sentence
  }
}

/** In a question, or behind words that ask («подскажите, какой …»). */
function isAsking(text: Text, match: Match, asks: readonly Match[]): boolean {
  const sentence = sentenceOf(text, match)
  if (text.sentences[sentence]!.mark === '?') return true
  const before = asks[firstFrom(asks, match.from + 1, ({ from }) => from) - 1]
  return before !== undefined && sentenceOf(text, before) === sentence
}
