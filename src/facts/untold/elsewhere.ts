import { clausesOf } from '../../text/clauses.ts'
import type { Lexicon, Match, Text, Trait, Untold } from '../../types.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { stretch } from './stretch.ts'

/**
 * The clauses that tell of others' doings, or of the writer's own: all of the sentence where such words stand, and of the next
 * that goes on with "they"; where he only called something off, the clause that says so. None of them speaks of us.
 */
export function elsewhereIn(text: Text, lexicon: Lexicon): readonly Untold[] {
  const named = lexicon.find('elsewhere', text)
  const withdrawn = lexicon.find('withdrawn', text)
  if (named.length + withdrawn.length === 0) return NONE
  const sentences = new Set(sentencesOf(text, named))
  for (const sentence of [...sentences]) if (goesOn(text, sentence + 1)) sentences.add(sentence + 1)
  return [
    ...Array.from(sentences, (sentence) => clausesIn(text, sentence)).flat(),
    ...withdrawn
      .filter((match) => !sentences.has(sentenceOf(text, match)))
      .map(({ from, to }) => [from, upToConjunction(text, to)] as const),
  ]
    .filter(([from, to]) => !speaksOfUs(text, from, to, named))
    .map(([from, to]) => stretch('elsewhere', text, from, to))
}

const NONE: readonly Untold[] = []

/** Where a clause goes on with something else: "I cancelled it and they …". */
function upToConjunction({ words }: Text, from: number): number {
  let at = from
  while (at < words.length && words[at]!.border === 'none' && !words[at]!.lexeme.is.has('conjunction')) at++
  return at
}

/** Whether a sentence begins with "they". */
function goesOn({ words, sentences }: Text, at: number): boolean {
  const first = words[sentences[at]?.from ?? words.length]
  return first !== undefined && THEY.every((trait) => first.lexeme.is.has(trait))
}

const THEY: readonly Trait[] = ['pronoun', '3per', 'plur']

/** The words `[from, to)` of each clause of a sentence. */
function clausesIn(text: Text, sentence: number): readonly (readonly [number, number])[] {
  const clauses = clausesOf(text)
  const found: [number, number][] = []
  const { from, to } = text.sentences[sentence]!
  for (let at = from; at < to; at++) {
    const last = found.at(-1)
    if (last !== undefined && clauses[at] === clauses[last[0]]) last[1] = at + 1
    else found.push([at, at + 1])
  }
  return found
}

/** "You", outside the words that name somebody else: "not your fault". */
const speaksOfUs = ({ words }: Text, from: number, to: number, named: readonly Match[]): boolean =>
  words
    .slice(from, to)
    .some(
      ({ lexeme: { is } }, at) =>
        is.has('pronoun') &&
        is.has('2per') &&
        !named.some((match) => match.from <= from + at && from + at < match.to),
    )
