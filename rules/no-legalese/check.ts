import type { Check, Lexicon, Match, Reply, Word } from '../../src/types.ts'

/** Words that hide behind a document; the law of the land beside an answer in plain words only says where that stands. */
export const check: Check = function* (reply, { lexicon }) {
  const found = lexicon.find('avoid', reply.text)
  if (found.length === 0 || reply.asked.some(({ text }) => lexicon.has('asked', text))) return
  for (const span of found) if (!isExplained(span, reply, lexicon)) yield { span }
}

/** «По статье 80 ТК о своём уходе предупреждают за две недели»: to a calm question its sentence also tells what holds, and refuses nothing. */
function isExplained(match: Match, { text, turn, facts, asked }: Reply, lexicon: Lexicon): boolean {
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
