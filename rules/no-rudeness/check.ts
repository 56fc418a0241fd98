import type { Check, Match, Reply, Span, Text, Turn, Word } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { text, asked } = reply
  const rude = lexicon.find('rude', text)
  const reported = rude.length > 0 ? lexicon.find('reported', text) : []
  for (const span of rude)
    if (!isTakenBack(span, reply) && !reported.some(({ from, to }) => from < span.to && span.from < to))
      yield { span }
  for (const span of lexicon.find('alone', text)) if (isAll(span, text)) yield { span }
  for (const span of lexicon.find('again', text)) yield { messageId: 'again', span }

  const close = [
    ...lexicon.find('familiar', text),
    ...lexicon.find('vocative', text).filter((match) => standsAlone(match, text) && !closes(match, text)),
  ]
  const returned = () =>
    asked.some((turn) => lexicon.has('familiar', turn.text) || lexicon.has('vocative', turn.text))
  if (close.length > 0 && !isBanter(reply) && !returned()) {
    for (const span of close) yield { messageId: 'familiar', span }
  }

  const laughs = lexicon.find('laugh', text)
  if (laughs.length > 0 && isCross(reply)) {
    for (const span of laughs) if (text.value[span.start - 1] !== '[') yield { span }
  }

  const shouts = shoutsIn(reply.turn)
  if (shouts.length === 0 || isBanter(reply)) return
  const cheer = lexicon.find('cheer', text)
  for (const span of shouts) {
    if (!cheer.some(({ start, end }) => start < span.end && end > span.start))
      yield { messageId: 'shout', span }
  }
}

/** "You certainly do not look like an idiot": the customer's own word, denied. */
function isTakenBack({ from, to }: Match, { text: { words }, asked }: Reply): boolean {
  if (to - from > 1 || !isDenied(from, words)) return false
  const [lemma] = words[from]!.lexeme.lemmas
  return asked.some(({ text }) => text.words.some(({ lexeme }) => lexeme.lemmas[0] === lemma))
}

/** Nothing but small words stands before it in its sentence, and nothing behind it. */
function isAll({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]!.sentence]!
  return sentence.to === to && words.slice(sentence.from, from).every(({ lexeme }) => lexeme.stop)
}

/** Whether a negation stands before a word in its clause. */
function isDenied(at: number, words: readonly Word[]): boolean {
  for (let before = at - 1; before >= 0 && words[before + 1]!.border === 'none'; before--) {
    if (words[before]!.lexeme.is.has('negation')) return true
  }
  return false
}

const isCross = ({ asked, facts }: Reply) =>
  asked.length > 0 && (facts.mood.value === 'angry' || facts.mood.value === 'upset')

/** Nobody is offended by a joke: the customer is happy, or it is a public chat with somebody who is not cross. */
const isBanter = (reply: Reply) =>
  reply.asked.length > 0 &&
  (reply.facts.mood.value === 'happy' || (reply.channel === 'social' && !isCross(reply)))

/** Between commas or at an end of its sentence: called to the customer, not told of. */
function standsAlone({ from, to }: Match, { words }: Text): boolean {
  const after = words[to]
  return words[from]!.border !== 'none' && (after === undefined || after.border !== 'none')
}

/** "Love,": a line of its own above the name. */
const closes = ({ start, end }: Match, { value }: Text): boolean =>
  value[start - 1] === '\n' && value[end] === ',' && value[end + 1] === '\n'

/** Runs of words in capitals that are more than a heading, a name or one stressed word. */
function shoutsIn({ text, facts }: Turn): Span[] {
  const { value, words, regions } = text
  const isQuoted = (span: Span) =>
    regions.some(({ kind, start, end }) => QUOTING.has(kind) && start <= span.start && span.end <= end)
  return facts.capitals
    .filter(({ from, to }) => isShouted(words.slice(from, to), text))
    .map(({ span }) => span)
    .filter((span) => !isQuoted(span) && !isHeading(value, span))
}

const QUOTING: ReadonlySet<string> = new Set(['citation', 'quote', 'code', 'signature', 'comment'])

/**
 * Two words at least that the dictionary knows, something done or forbidden among them, and more of them or nothing else in
 * the sentence or an exclamation; abbreviations in a row and codes are none.
 */
function isShouted(run: readonly Word[], { sentences }: Text): boolean {
  const plain = run.filter(({ start, end, lexeme }) => lexeme.known && end - start > 1)
  const letters = plain.reduce((sum, { start, end }) => sum + end - start, 0)
  const { from, to, mark } = sentences[run[0]!.sentence]!
  return (
    plain.length > 1 &&
    (plain.length > 2 || mark === '!' || to - from === run.length) &&
    letters >= LETTERS &&
    plain.some(({ lexeme: { is } }) => SAYING.some((trait) => is.has(trait)))
  )
}

/** Fewer letters than these are an abbreviation or two. */
const LETTERS = 7

const SAYING = ['finite', 'infinitive', 'negation', 'pronoun', 'adverb'] as const

/** Alone on its line and without an end mark. */
function isHeading(value: string, { start, end }: Span): boolean {
  const before = value.slice(value.lastIndexOf('\n', start - 1) + 1, start)
  const next = value.indexOf('\n', end)
  const after = value.slice(end, next === -1 ? value.length : next).trimEnd()
  return next !== -1 && !HAS_LETTER(before) && (after === '' || after === ':')
}

const HAS_LETTER = (part: string) => part.toLowerCase() !== part.toUpperCase()
