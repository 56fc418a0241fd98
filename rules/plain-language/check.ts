import type {
  Check,
  Finding,
  Lexicon,
  Match,
  Reply,
  Sentence,
  Suggestion,
  Text,
  Word,
} from '../../src/types.ts'

interface Options {
  readonly maxWords: number
  readonly maxNouns: number
}

/** Officialese where it stands, passives without a doer, chains of nouns, sentences that are too long. */
export const check: Check = function* (reply, { lexicon, options }) {
  const { maxWords, maxNouns } = options as unknown as Options
  const { text } = reply
  const passive = said('passive', reply, lexicon)
  for (const match of said('official', reply, lexicon)) {
    if (passive.some(({ from, to }) => from < match.to && match.from < to)) continue
    yield { span: match, suggest: match.replacements.map((wording) => instead(match, wording)) }
  }
  for (const span of firsts(passive, text)) yield { messageId: 'passive', span }
  if (text.language === 'ru') yield* chains(text, maxNouns)
  for (const sentence of text.sentences) {
    if (!sentence.own || sentence.to - sentence.from <= maxWords) continue
    const count = wordsIn(sentence, text)
    if (count > maxWords) {
      const { start, end } = sentence
      yield { messageId: 'long', span: { start, end }, data: { count, limit: maxWords } }
    }
  }
}

/** The matches of a list that the customer has not used himself. */
function said(list: string, { text, asked }: Reply, lexicon: Lexicon): readonly Match[] {
  const found = lexicon.find(list, text)
  if (found.length === 0 || asked.length === 0) return found
  const theirs = new Set(asked.flatMap((turn) => lexicon.find(list, turn.text).map(({ phrase }) => phrase)))
  return theirs.size === 0 ? found : found.filter(({ phrase }) => !theirs.has(phrase))
}

/** With a capital where the words begin with one. */
function instead({ start, end, value }: Match, wording: string): Suggestion {
  const first = value[0]!
  const capital = first !== first.toLowerCase()
  const text = capital ? wording[0]!.toUpperCase() + wording.slice(1) : wording
  return { messageId: 'suggest', data: { replacement: text }, fix: { span: { start, end }, text } }
}

/** The first of the matches in each sentence. */
function firsts(matches: readonly Match[], { words }: Text): readonly Match[] {
  return matches.filter(
    ({ from }, at) => at === 0 || words[matches[at - 1]!.from]!.sentence !== words[from]!.sentence,
  )
}

/** Nouns each of which hangs on the one before; adjectives may stand between. */
function* chains({ words }: Text, most: number): Generator<Finding> {
  let nouns = 0
  let first = 0
  let last = 0
  for (let at = 0; at <= words.length; at++) {
    const word = words[at]
    const joins = word?.own === true && word.border === 'none'
    if (joins && nouns > 0 && hangs(word)) {
      nouns++
      last = at
    } else if (!joins || nouns === 0 || !describes(word)) {
      if (nouns > most)
        yield { messageId: 'chain', span: { start: words[first]!.start, end: words[last]!.end } }
      nouns = word?.own && isNoun(word) ? 1 : 0
      first = at
      last = at
    }
  }
}

const isNoun = ({ lexeme: { is, known } }: Word) =>
  known && is.has('noun') && !is.has('name') && !is.has('surname') && !is.has('place')

const hangs = (word: Word) => isNoun(word) && word.lexeme.may.has('gent')

const describes = ({ lexeme: { is } }: Word) =>
  is.has('gent') && (is.has('adjective') || is.has('participle'))

/**
 * Words of a sentence that goes on without a break: up to a colon or a new line, without what stands in brackets; none
 * where points are set apart by semicolons or numbered.
 */
function wordsIn({ from, to }: Sentence, { value, words }: Text): number {
  let count = 1
  let depth = 0
  for (let at = from + 1; at < to; at++) {
    const { start, border } = words[at]!
    for (let i = words[at - 1]!.end; i < start; i++) {
      const sign = value[i]!
      if (sign === '\n' || (border !== 'none' && sign === ':')) return count
      if (sign === ';' || (sign === ')' && depth === 0)) return 0
      if (sign === '(') depth++
      if (sign === ')') depth--
    }
    if (depth === 0) count++
  }
  return count
}
