import type { Region, Text } from '../types.ts'
import { markAsides } from './asides.ts'
import { Claims } from './entities/claims.ts'
import { findEntities } from './entities/entities.ts'
import { takeNames } from './entities/names.ts'
import { languageOf } from './language.ts'
import { findOpaque } from './opaque.ts'
import { findBlocks } from './regions/blocks.ts'
import { findCitations } from './regions/citations.ts'
import { findManners } from './regions/manners.ts'
import { markForeign } from './regions/own.ts'
import { readSentences } from './sentences.ts'
import { Mark, readSigns } from './signs.ts'
import { AnalysedText } from './text.ts'
import { tokenise } from './tokens.ts'
import type { Vocabularies } from './vocabulary.ts'

/** Reads a text: words, borders, sentences, regions, entities. Linear in its length; never throws. A `hint` of ru or en overrides the language detected. */
export function analyse(value: string, vocabularies: Vocabularies, hint?: string): Text {
  const signs = readSigns(value)
  const opaque = findOpaque(value, signs.marks)
  const tokens = tokenise(value, opaque, vocabularies)
  const { words } = tokens
  const sentences = readSentences(value, words)
  markAsides(words)
  const blocks = findBlocks(value, opaque, signs.marks)
  markForeign(words, sentences, blocks)
  const manners = findManners(value, words, sentences)
  const regions = inOrder(blocks, manners, signs.marks & Mark.quote ? findCitations(value, words) : [])
  const language = languageOf(value, tokens, hint)
  const claims = new Claims(words)
  takeNames(words, manners, claims)
  const entities = findEntities(value, opaque, language, signs, tokens, claims)
  return new AnalysedText(value, language, words, sentences, regions, entities)
}

function inOrder(blocks: readonly Region[], ...others: readonly (readonly Region[])[]): readonly Region[] {
  const more = others.flat()
  return more.length === 0 ? blocks : blocks.concat(more).sort(byStart)
}

function byStart(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || b.end - a.end
}
