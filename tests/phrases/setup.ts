import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { createIndex, type PhraseIndex, toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/language/lists.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Language, Text } from '../../src/types.ts'

/** The words of both languages, as the program loads them. */
export const vocabularies = loadVocabularies()

/** An index of lists of one room, `room`; a phrase that cannot be used throws. */
export function indexOf(language: Language, lists: Record<string, readonly string[]>): PhraseIndex {
  const { lists: compiled, problems } = compileLists('room', language, lists, vocabularies)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return createIndex([toSource(compiled)])
}

/** A text in a language that is known beforehand. */
export function textOf(language: Language, value: string): Text {
  return analyse(value, vocabularies, language)
}
