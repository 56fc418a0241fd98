import type { Check, Lexicon, Match, Reply } from '../../src/types.ts'

/**
 * Each excuse out of our inner life, unless the reply also does something for the customer, and each word of our own trade
 * that the customer did not use first, were it only as another's: «что за „вторая линия“?»
 */
export const check: Check = function* (reply, { lexicon }) {
  const { text, asked } = reply
  const excuses = lexicon.find('excuse', text)
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

/** Things are mended already; something is done or offered, in a sentence of its own or after the excuse, or promised with a firm time anywhere; the hour is told after it. */
function helps({ text, turn: { facts } }: Reply, excuses: readonly Match[], lexicon: Lexicon): boolean {
  if (lexicon.has('mended', text)) return true
  if (facts.promises.some(({ deadline }) => deadline && deadline.kind !== 'vague')) return true
  const excusing = new Set(excuses.map(({ start }) => text.sentenceAt(start)))
  const last = excuses.at(-1)!.end
  if (facts.deadlines.some(({ kind, span }) => kind === 'time' && span.start >= last)) return true
  const times = new Set(facts.deadlines.map(({ span }) => span.start))
  return facts.solutions.some(({ kind, span: { start } }) => {
    if (kind !== 'done' && kind !== 'offer') return false
    if (!excusing.has(text.sentenceAt(start))) return true
    if (start < last) return false
    const deed = text.wordAt(start)?.lexeme.is
    return deed?.has('past') || deed?.has('future') || (kind === 'offer' && !times.has(start))
  })
}
