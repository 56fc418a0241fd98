import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Language } from '../../types.ts'
import { type Choice, expand } from './expand.ts'
import type { WordNode } from './nodes.ts'
import { parsePhrase } from './parse.ts'
import { tokensOf } from './tokens.ts'

/**
 * What a word must be, as one string: `lemma` (any reading), `^lemma` (the likeliest reading), `=form`, `<class>`.
 */
export type Key = string

/** One place of a compiled phrase. */
export interface Slot {
  /** One of these. */
  readonly any: readonly Key[]
  /** Up to two words may stand before it. */
  readonly gap?: true
  /** A clause border may stand before it. */
  readonly comma?: true
}

/** A phrase ready to be indexed: plain JSON. */
export interface CompiledPhrase {
  /** As the list has it, replacements left out. */
  readonly phrase: string
  readonly variants: readonly (readonly Slot[])[]
  /** None of these may be among the two words before it. */
  readonly not?: readonly Key[]
  readonly replacements?: readonly string[]
}

/** One list of a room in one language, compiled. */
export interface CompiledList {
  readonly room: string
  readonly list: string
  readonly language: Language
  readonly phrases: readonly CompiledPhrase[]
}

/**
 * Compiles one phrase of a list.
 * @throws {PhraseError} when it is not the phrase language or can never match.
 */
export function compilePhrase(source: string, vocabularies: Vocabularies): CompiledPhrase {
  const parsed = parsePhrase(source)
  const cut = (word: WordNode) => tokensOf(word, vocabularies)
  const variants = expand(parsed.nodes, cut).map((places) =>
    places.map(({ choices, gap, comma }): Slot => {
      const any = unique(choices.flatMap(places.length === 1 ? keysAlone : keys))
      return { any, ...(gap && { gap: true }), ...(comma && { comma: true }) }
    }),
  )
  const not = unique(parsed.not.flatMap(cut).flatMap(keys))
  return {
    phrase: parsed.phrase,
    variants,
    ...(not.length > 0 && { not }),
    ...(parsed.replacements.length > 0 && { replacements: parsed.replacements }),
  }
}

/** Any form of the word. A word written in its dictionary form is no form of another word. */
function keys(choice: Choice): readonly Key[] {
  if (choice.type === 'class') return [`<${choice.kind}>`]
  const { form, lemmas } = choice.lexeme
  if (choice.exact) return [`=${form}`]
  return lemmas.includes(form) ? [form] : lemmas
}

/** The same for a word that is a phrase by itself: only where that is its likeliest reading, or it stands as written. */
function keysAlone(choice: Choice): readonly Key[] {
  if (choice.type === 'class' || choice.exact) return keys(choice)
  const { form, lemmas } = choice.lexeme
  if (form === lemmas[0] || !lemmas.includes(form)) return [`^${lemmas[0]}`]
  return [`^${form}`, `=${form}`]
}

function unique(all: readonly Key[]): Key[] {
  return [...new Set(all)]
}
