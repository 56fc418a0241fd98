import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Language } from '../../types.ts'
import { type CompiledList, type CompiledPhrase, compilePhrase } from './compile.ts'
import { PhraseError } from './error.ts'

/** A phrase that cannot be used. */
export interface ListProblem {
  readonly list: string
  /** Place of the phrase in its list. */
  readonly index: number
  /** 1-based, UTF-16, in the phrase. */
  readonly column: number
  readonly message: string
  /** Place of the phrase that this one repeats. */
  readonly repeats?: number
}

/** Compiles the lists of one room in one language; what cannot be used is left out and told of. */
export function compileLists(
  room: string,
  language: Language,
  lists: Readonly<Record<string, readonly string[]>>,
  vocabularies: Vocabularies,
): { lists: CompiledList[]; problems: ListProblem[] } {
  const problems: ListProblem[] = []
  const compiled = Object.entries(lists).map(([list, sources]) => {
    const met = new Map<string, number>()
    const phrases: CompiledPhrase[] = []
    for (const [index, source] of sources.entries()) {
      try {
        const phrase = compilePhrase(source, vocabularies)
        const repeats = met.get(meaning(phrase))
        if (repeats === undefined) {
          met.set(meaning(phrase), index)
          phrases.push(phrase)
        } else {
          const message = `the phrase stands twice: “${sources[repeats]}” means the same`
          problems.push({ list, index, column: 1, message, repeats })
        }
      } catch (error) {
        if (!(error instanceof PhraseError)) throw error
        problems.push({ list, index, column: error.column, message: error.message })
      }
    }
    return { room, list, language, phrases }
  })
  return { lists: compiled, problems }
}

/** The same for two phrases that match the same words, however they are written. */
function meaning({ variants, not }: CompiledPhrase): string {
  const sorted = variants.map((slots) =>
    JSON.stringify(slots.map((slot) => ({ ...slot, any: slot.any.toSorted() }))),
  )
  return JSON.stringify([sorted.sort(), not?.toSorted()])
}
