import type { Check, Lexicon, Match, Reply, Text } from '../../src/types.ts'

/**
 * Each excuse out of our inner life, unless the reply also does something for the customer, and each word of our own trade
 * that the customer did not use first, were it only as another's: «что за „вторая линия“?»
 */
export const check: Check = function* (reply, { lexicon }) {
  const { text, asked } = reply
  const excuses = excusesIn(text, lexicon)
  if (excuses.length > 0 && !helps(reply, excuses, lexicon)) for (const span of excuses) yield { span }

  const trade = lexicon.find('jargon', text)
  if (trade.length === 0 || asked.some((turn) => lexicon.has('jargon', turn.text))) return
  const theirs = new Set(asked.flatMap((turn) => turn.text.words.flatMap(({ lexeme }) => lexeme.lemmas)))
  for (const span of trade) {
    const said = text.words.slice(span.from, span.to)
    if (!said.every(({ lexeme: { lemmas } }) => lemmas.some((lemma) => theirs.has(lemma))))
      yield { messageId: 'jargon', span }
  }
}

/** Excuses of the list, and what is told of one of ours: his state, or what he has not done. */
function excusesIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const listed = lexicon.find('excuse', text)
  const ours = lexicon.find('ours', text)
  if (ours.length === 0) return listed
  const states = lexicon.find('state', text)
  const denials = lexicon.find('undone', text)
  const told = ours.flatMap((one) => {
    if (text.sentences[text.words[one.from]!.sentence]!.mark === '?') return []
    const end = states.find(
      ({ from, to }) => from >= one.to && (isOneClause(one.to, to, text) || isTold(one, to, text)),
    )?.to
    const to = end ?? undoneBehind(one.to, text, denials)
    return to === undefined ? [] : [{ ...one, to, end: text.words[to - 1]!.end }]
  })
  const fresh = told.filter((one) => !listed.some(({ from, to }) => from < one.to && one.from < to))
  return [...listed, ...fresh].sort((one, other) => one.start - other.start)
}

/** «сотрудница, которая делает справки, уволилась», «справки готовит бухгалтерия, а у них аврал»: what parts them tells of him. */
const isTold = ({ to }: Match, end: number, { words }: Text) => {
  const next = words[to]
  return (
    next?.border === 'comma' &&
    words[end - 1]!.sentence === next.sentence &&
    (next.lexeme.is.has('pronoun') ||
      words.slice(to + 1, to + 3).some(({ lexeme: { is } }) => is.has('pronoun') && is.has('3per')))
  )
}

/** Where in a clause a deed ends that is denied: «регистратура ещё не передала». */
function undoneBehind(from: number, text: Text, denials: readonly Match[]): number | undefined {
  const denial = denials.find((one) => one.from >= from && one.from < from + REACH)
  if (denial === undefined || !isOneClause(from, denial.to + 1, text)) return undefined
  const deed = text.words[denial.to]?.lexeme
  if (deed === undefined || deed.stop) return undefined
  const isTheirs =
    text.language === 'en' || (deed.is.has('past') && !deed.is.has('participle') && !deed.is.has('short'))
  return isTheirs ? denial.to + 1 : undefined
}

/** How far behind the one of ours a denial may stand. */
const REACH = 8

/** Whether nothing parts the words from the first to the last. */
const isOneClause = (from: number, to: number, { words }: Text) =>
  words.slice(from, to).every(({ border, aside }) => border === 'none' || aside)

/** Words behind what only tells to what it has led: «людей не хватает, поэтому открыта одна касса». */
const resultsIn = (text: Text, lexicon: Lexicon) =>
  lexicon.find('hence', text).flatMap(({ to }) => text.words.slice(to, to + 1))

/** Things are mended already; something is done or offered, in a sentence of its own or after the excuse, or promised with a firm time anywhere; the hour is told after it. */
function helps({ text, turn: { facts } }: Reply, excuses: readonly Match[], lexicon: Lexicon): boolean {
  if (lexicon.has('mended', text)) return true
  if (facts.promises.some(({ deadline }) => deadline && deadline.kind !== 'vague')) return true
  const excusing = new Set(excuses.map(({ start }) => text.sentenceAt(start)))
  const last = excuses.at(-1)!.end
  if (facts.deadlines.some(({ kind, span }) => kind === 'time' && span.start >= last)) return true
  const times = new Set(facts.deadlines.map(({ span }) => span.start))
  const later = [...lexicon.find('later', text), ...resultsIn(text, lexicon)]
  return facts.solutions.some(({ kind, span: { start } }) => {
    if ((kind !== 'done' && kind !== 'offer') || later.some((one) => one.start === start)) return false
    if (!excusing.has(text.sentenceAt(start))) return true
    if (start < last) return false
    const deed = text.wordAt(start)?.lexeme.is
    return deed?.has('past') || deed?.has('future') || (kind === 'offer' && !times.has(start))
  })
}
