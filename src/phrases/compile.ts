import { fold } from '../text/fold.ts'
import type { Vocabularies } from '../text/vocabulary.ts'
import type { Language } from '../types.ts'
import { expand } from './expand.ts'
import type { ClassNode, WordNode } from './parse.ts'
import { parsePhrase } from './parse.ts'
import { tokenised } from './tokenise.ts'

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
export function compilePhrase(
  source: string,
  language: Language,
  vocabularies: Vocabularies,
): CompiledPhrase {
  const parsed = parsePhrase(source)
  const vocabulary = vocabularies[language]

  const lemmas = (form: string, likeliest: boolean): readonly string[] => {
    const readings = vocabulary.lookup(form).lemmas
    if (readings.includes(form)) return [form]
    return likeliest ? readings.slice(0, 1) : readings
  }
  const keys = (choice: WordNode | ClassNode, alone: boolean): Key[] => {
    if (choice.type === 'class') return [`<${choice.kind}>`]
    const form = fold(choice.word)
    if (choice.exact) return [`=${form}`]
    if (!alone) return [...lemmas(form, false)]
    const tops = lemmas(form, true).map((lemma) => `^${lemma}`)
    return vocabulary.lookup(form).lemmas[0] === tops[0]?.slice(1) ? tops : [...tops, `=${form}`]
  }

  const variants = expand(tokenised(parsed.nodes, language)).map((places) =>
    places.map((place): Slot => {
      const any = [...new Set(place.choices.flatMap((choice) => keys(choice, places.length === 1)))]
      return { any, ...(place.gap && { gap: true }), ...(place.comma && { comma: true }) }
    }),
  )
  const not = parsed.not.flatMap((word) => keys(word, false))
  return {
    phrase: written(source),
    variants,
    ...(not.length > 0 && { not }),
    ...(parsed.replacements.length > 0 && { replacements: parsed.replacements }),
  }
}

function written(source: string): string {
  const arrow = source.indexOf('→')
  return (arrow < 0 ? source : source.slice(0, arrow)).trim()
}
