import type { DetailKind, Lexicon, Match, Request, Text, TurnFact } from '../../types.ts'
import { findThings, reach } from './things.ts'

/** Kinds that have whole questions of their own («как вас зовут»). */
const ASKED: readonly DetailKind[] = ['name', 'description', 'date', 'money', 'version', 'device', 'product']

/** These are sent, not told: «какой файл» asks which one is meant. */
const SENT: readonly Request['kind'][] = ['screenshot', 'file', 'link', 'description']

/** What the message asks its reader to give; steps of an instruction («укажите номер в поле») are not asked for. */
export const fact: TurnFact<'requests'> = ({ text }, { lexicon }) => {
  const asks = lexicon.find('ask', text)
  const questions = lexicon.find('question', text)
  const asked = ASKED.flatMap((kind) => lexicon.find(`ask-${kind}`, text).map((match) => ({ kind, match })))
  if (asked.length + asks.length + questions.length === 0) return []

  const another = lexicon.find('another', text)
  const requests: Request[] = []
  const add = (kind: Request['kind'], start: number, end: number, from: number, to: number) => {
    if (requests.some(({ span }) => span.start < end && start < span.end && span.end >= end)) return
    const more = another.some((match) => match.from <= to && from - 2 <= match.from)
    requests.push({ kind, span: { start, end }, another: more })
  }

  const isInstruction = instructionsIn(text, lexicon)
  const things = findThings(text, lexicon)
  const until = lexicon.find('until', text)
  for (const ask of asks) {
    if (isInstruction(ask) || isDenied(text, ask) || isItem(text, ask)) continue
    let first = true
    for (const { kind, match } of reach(text, ask, things, until)) {
      add(kind, first ? ask.start : match.start, match.end, first ? ask.from : match.from, match.to)
      first = false
    }
  }
  for (const { kind, match } of asked) {
    if (kind !== 'description' && !isAsking(text, match, asks)) continue
    if (!isInstruction(match) && !isDenied(text, match)) {
      add(kind, match.start, match.end, match.from, match.to)
    }
  }
  for (const question of questions) {
    if (!isAsking(text, question, asks) || isInstruction(question)) continue
    const thing = things.find(
      ({ kind, match: { from, to } }) =>
        from >= question.from && from <= question.to + 1 && to > question.to && !SENT.includes(kind),
    )
    if (thing && sentenceOf(text, thing.match) === sentenceOf(text, question)) {
      add(thing.kind, question.start, thing.match.end, question.from, thing.match.to)
    }
  }
  return requests.sort((a, b) => a.span.start - b.span.start)
}

/** Tells whether words of asking are a step: of something done elsewhere, or behind such steps. */
function instructionsIn(text: Text, lexicon: Lexicon): (match: Match) => boolean {
  const elsewhere = lexicon.find('elsewhere', text).map((match) => sentenceOf(text, match))
  const steps = lexicon.find('step', text)
  return (match) => {
    const sentence = sentenceOf(text, match)
    if (elsewhere.includes(sentence)) return true
    const isStep = steps.some(({ from, to }) => match.from < to && from < match.to)
    return isStep && elsewhere.some((before) => before < sentence)
  }
}

/** «Не присылайте номер карты». */
const isDenied = ({ words }: Text, { from }: Match) =>
  [from - 1, from - 2].some(
    (i) => words[i]?.sentence === words[from]!.sentence && words[i]!.lexeme.is.has('negation'),
  )

/** An entry of a how-to list. */
const isItem = ({ regions }: Text, { start }: Match) =>
  regions.some((region) => region.kind === 'item' && region.start <= start && start < region.end)

/** In a question, or behind words that ask («подскажите, какой …»). */
function isAsking(text: Text, match: Match, asks: readonly Match[]): boolean {
  const sentence = sentenceOf(text, match)
  if (text.sentences[sentence]!.mark === '?') return true
  return asks.some((ask) => ask.from <= match.from && sentenceOf(text, ask) === sentence)
}

const sentenceOf = ({ words }: Text, { from }: Match) => words[from]!.sentence
