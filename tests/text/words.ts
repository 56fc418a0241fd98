import { createVocabulary, type Vocabularies } from '../../src/text/words/vocabulary.ts'
import type { Lexeme } from '../../src/types.ts'

function plain(form: string): Lexeme {
  return { form, lemmas: [form], topics: [form], is: new Set(), may: new Set(), known: true, stop: false }
}

/** Vocabularies in which each form is its own lemma. */
export function plainVocabularies(): Vocabularies {
  return { ru: createVocabulary(plain), en: createVocabulary(plain) }
}
