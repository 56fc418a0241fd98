import type { Region, Text } from '../types.ts'
import { Claims } from './entities/claims.ts'
import { findEntities } from './entities/entities.ts'
import { takeNames } from './entities/names.ts'
import { languageOf } from './language.ts'
import { findOpaque } from './opaque/opaque.ts'
import { findBlocks } from './regions/blocks.ts'
import { findCitations } from './regions/citations.ts'
import { findManners } from './regions/manners.ts'
import { inOrder } from './regions/order.ts'
import { markForeign } from './regions/own.ts'
import { markAsides } from './sentences/asides.ts'
import { readSentences } from './sentences/sentences.ts'
import { Mark, readSigns } from './signs.ts'
import { AnalysedText } from './text.ts'
import { tokenise } from './words/tokens.ts'
import type { Vocabularies } from './words/vocabulary.ts'

const NONE: readonly Region[] = []

/** Reads a text: words, borders, sentences, regions, entities. Linear in its length; never throws. A `hint` of ru or en overrides the language detected. */
export function analyse(value: string, vocabularies: Vocabularies, hint?: string): Text {
  const signs = readSigns(value)
  const opaque = findOpaque(value, signs.marks)
  const tokens = tokenise(value, opaque, vocabularies)
  const { words } = tokens
  const sentences = readSentences(value, words)
  markAsides(words)
  const blocks = findBlocks(value, opaque, words, signs.marks)
  const isOwn = !markForeign(words, sentences, blocks)
  const manners = findManners(value, words, sentences)
  const citations = signs.marks & Mark.quote ? findCitations(value, words) : NONE
  const regions = inOrder(blocks, manners, citations)
  const language = languageOf(value, tokens, isOwn, hint)
  const claims = new Claims(words)
  takeNames(words, manners, claims)
  const entities = findEntities(value, opaque, language, signs, tokens, claims)
  return new AnalysedText(value, language, words, sentences, regions, entities)
}
