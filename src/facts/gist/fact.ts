import { outsideCitations } from '../../phrases/own.ts'
import { isCapitalAt } from '../../text/words/characters.ts'
import type { Gist, Lexicon, Text, TurnFact, Word } from '../../types.ts'

/** What a message says; one of greeting and closing alone says these. */
export const fact: TurnFact<'gist'> = ({ text }, { lexicon }): Gist | undefined => {
  const body = wordsOf(text, true)
  const words = body.length > 0 ? body : wordsOf(text, false)
  if (words.length === 0) return undefined
  const values = valuesOf(words, text, outsideCitations(lexicon))
  const content = words.filter(isContent)
  const short = content.length < ENOUGH
  if (short) {
    const forms = words.map(({ lexeme }) => lexeme.form)
    return { short, subjects: [forms.join(' ')], others: [], values }
  }
  return {
    short,
    subjects: lemmas(content.filter(isSubject)),
    others: lemmas(content.filter((word) => !isSubject(word))),
    values,
  }
}

/** Content words. */
const ENOUGH = 8

/** The writer's own words; `body`: without greeting and closing. */
function wordsOf({ words, regions }: Text, body: boolean): readonly Word[] {
  const outside = regions.filter(({ kind }) => body && (kind === 'greeting' || kind === 'closing'))
  return words.filter(
    ({ own, start }) => own && !outside.some((region) => region.start <= start && start < region.end),
  )
}

const isContent = ({ lexeme }: Word): boolean => !lexeme.stop && !lexeme.is.has('numeral')

const isSubject = ({ lexeme: { is } }: Word): boolean =>
  !(is.has('verb') || is.has('adverb') || is.has('adjective') || is.has('participle'))

const lemmas = (words: readonly Word[]): readonly string[] =>
  [...new Set(words.map(({ lexeme }) => lexeme.lemmas[0]!))].sort()

function valuesOf(words: readonly Word[], text: Text, lexicon: Lexicon): string {
  const { entities, sentences, value } = text
  const [first, last] = [words[0]!.start, words.at(-1)!.end]
  const inside = ({ start, end }: { start: number; end: number }) => start >= first && end <= last
  const values = entities.filter(inside).map((entity) => `${entity.kind} ${entity.value}`)
  for (const { from } of lexicon.find('decisive', text).filter(inside))
    values.push(`= ${text.words[from]!.lexeme.lemmas[0]}`)
  for (const word of words) {
    const { lexeme, start, sentence } = word
    if (lexeme.is.has('negation')) values.push('=')
    else if (lexeme.is.has('numeral')) values.push(`= ${lexeme.form}`)
    else if (isContent(word) && text.words[sentences[sentence]!.from] !== word && isCapitalAt(value, start))
      values.push(`name ${lexeme.lemmas[0]}`)
  }
  if (words.some(isFamiliar)) values.push('2per sing')
  return values.sort().join('\n')
}

/** One customer is spoken to as a friend: a message for other customers than the polite one. */
const isFamiliar = ({ lexeme: { is } }: Word): boolean => is.has('2per') && is.has('sing')
