import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { TextLanguage } from '../types.ts'
import { analyse } from './analyse.ts'
import { toNlcst } from './nlcst.ts'
import type { Vocabularies } from './words/vocabulary.ts'

/** What the parser needs: `loadVocabularies` gives the vocabularies. */
export interface ParserOptions {
  readonly vocabularies: Vocabularies
  /** Overrides the language detected. */
  readonly language?: TextLanguage | undefined
}

/** A unified parser that yields nlcst: `unified().use(retextReplylint, { vocabularies }).use(retextRepeatedWords)`. */
export const retextReplylint: Plugin<[ParserOptions], string, Root> = function ({ vocabularies, language }) {
  this.parser = (document) => toNlcst(analyse(document, vocabularies, language))
}
