import type { Check, Lexicon, Match, Reply, Span, Word } from '../../src/types.ts'

/** Words that hide behind a document; the law of the land beside an answer in plain words only says where that stands. */
export const check: Check = function* (reply, { lexicon }) {
  const said = lexicon.find('avoid', reply.text)
  const found = [
    ...said,
    ...groundsIn(reply, lexicon).filter((one) => !said.some((other) => meet(one, other))),
  ]
  if (found.length === 0 || reply.asked.some(({ text }) => lexicon.has('asked', text))) return
  const hollow = lexicon.find('hollow', reply.text)
  for (const { from, to, start, end } of found) {
    const words = { from, to }
    if (hollow.some((one) => meet(one, words)) || !isExplained(words, reply, lexicon))
      yield { span: { start, end } }
  }
}

/** Words `[from, to)` of a text. */
type Words = Pick<Match, 'from' | 'to'>

/** What the reply rests on a document, however its name is put together; «по договору» only where that refuses. */
function groundsIn({ text, turn }: Reply, lexicon: Lexicon): readonly (Words & Span)[] {
  const papers = lexicon.find('paper', text)
  if (papers.length === 0) return []
  const refused = (from: number) =>
    turn.facts.refusals.some(
      ({ span }) => text.sentenceAt(span.start) === text.sentences[text.words[from]!.sentence],
    )
  const rests = [
    ...lexicon.find('rests', text),
    ...lexicon.find('by', text).filter(({ from }) => refused(from)),
  ]
  return rests.flatMap(({ from, to, start }) => {
    const paper = papers.find((one) => one.from >= to && isOneName(text.words.slice(to, one.from + 1)))
    return paper ? [{ from, to: paper.to, start, end: paper.end }] : []
  })
}

/** Whether nothing parts words and no verb stands among them. */
const isOneName = (words: readonly Word[]) =>
  words.length <= NAME && words.every(({ border, lexeme }) => border === 'none' && !lexeme.is.has('finite'))

/** Words that a document's name may have, up to the one that tells what it is: «в соответствии с правилами …». */
const NAME = 6

const meet = (one: Words, other: Words) => one.from < other.to && other.from < one.to

/** «По статье 80 ТК о своём уходе предупреждают за две недели»: to a calm question its sentence also tells what holds, and refuses nothing. */
function isExplained(match: Words, { text, turn, facts, asked }: Reply, lexicon: Lexicon): boolean {
  const { words, sentences } = text
  const { sentence } = words[match.from]!
  const { from, to, start, end } = sentences[sentence]!
  const laws = lexicon.find('law', text).filter((law) => law.from >= from && law.to <= to)
  if (laws.length === 0 || !asked.some((one) => one.facts.questions.some(({ kind }) => kind === 'question')))
    return false
  if (facts.mood.value === 'angry' || facts.mood.value === 'upset') return false
  if (turn.facts.refusals.some(({ span }) => span.start < end && span.end > start)) return false
  const cited = [match, ...laws]
  const tells = (word: Word, index: number) =>
    !word.lexeme.stop && !cited.some((one) => from + index >= one.from && from + index < one.to)
  return words.slice(from, to).filter(tells).length >= TELLING
}

/** Content words that say what holds. */
const TELLING = 5
