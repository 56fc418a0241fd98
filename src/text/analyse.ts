import type { Text } from '../types.ts'
import { markAsides } from './asides.ts'
import { findEntities } from './entities/entities.ts'
import { languageOf } from './language.ts'
import { findOpaque } from './opaque.ts'
import { findBlocks } from './regions/blocks.ts'
import { findManners } from './regions/manners.ts'
import { markForeign } from './regions/own.ts'
import { readSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'
import type { Vocabularies } from './vocabulary.ts'

/** Reads a text: words, borders, sentences, regions, entities. Linear in its length; never throws. `language` overrides the detected one. */
export function analyse(value: string, vocabularies: Vocabularies, language?: string): Text {
  const opaque = findOpaque(value)
  const tokens = tokenise(value, opaque, vocabularies)
  const { words } = tokens
  const sentences = readSentences(value, words)
  markAsides(words)
  const blocks = findBlocks(value, opaque)
  markForeign(words, sentences, blocks)
  const regions = [...blocks, ...findManners(value, words, sentences)].sort(byStart)
  const entities = findEntities(value, words, opaque, tokens.digits)
  return { value, language: languageOf(tokens, language), words, sentences, regions, entities }
}

function byStart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end
}
