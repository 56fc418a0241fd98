import type { Entity, Region, Sentence, Text, TextLanguage, Word } from '../types.ts'
import { firstFrom } from './search.ts'

/** A text with all its parts, which can tell what stands at an offset. */
export class AnalysedText implements Text {
  readonly value: string
  readonly language: TextLanguage
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly regions: readonly Region[]
  readonly entities: readonly Entity[]
  readonly notes = new Map<object, unknown>()

  constructor(
    value: string,
    language: TextLanguage,
    words: readonly Word[],
    sentences: readonly Sentence[],
    regions: readonly Region[],
    entities: readonly Entity[],
  ) {
    this.value = value
    this.language = language
    this.words = words
    this.sentences = sentences
    this.regions = regions
    this.entities = entities
  }

  sentenceAt(offset: number): Sentence | undefined {
    return this.sentences[firstFrom(this.sentences, offset + 1, startOf) - 1]
  }

  wordAt(offset: number): Word | undefined {
    const word = this.words[this.wordFrom(offset)]
    return word !== undefined && word.start <= offset ? word : undefined
  }

  wordFrom(offset: number): number {
    return firstFrom(this.words, offset + 1, endOf)
  }
}

const startOf = ({ start }: Sentence): number => start

const endOf = ({ end }: Word): number => end
