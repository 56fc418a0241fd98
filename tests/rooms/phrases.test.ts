import { describe, expect, it } from 'vitest'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { PhraseProof, type RoomLists } from '../../src/testing/phrases.ts'
import type { Language } from '../../src/types.ts'
import { FACTS, RULES, readYaml, rooms } from './cases.ts'

type Cases = Partial<Record<Language, unknown>> & {
  readonly phrases?: Partial<Record<Language, RoomLists['sentences']>>
}

const LANGUAGES: readonly Language[] = ['ru', 'en']

const read = [
  ...rooms(RULES, 'rule.yaml').map((name) => ({ room: `rules/${name}`, home: RULES, folder: name })),
  ...rooms(FACTS, 'fact.yaml').map((name) => ({ room: `facts/${name}`, home: FACTS, folder: name })),
].map((one) => ({ ...one, cases: readYaml<Cases>(one.home, `${one.folder}/cases.yaml`) }))

const texts = (language: Language) => [...new Set(read.flatMap(({ cases }) => stringsIn(cases[language])))]
const all = { ru: texts('ru'), en: texts('en') }

/** Of facts: they are proved by the cases of whoever asks for them, too, a rule by its own alone. */
const words = read
  .filter(({ home }) => home === FACTS)
  .flatMap(({ room, home, folder, cases }) =>
    LANGUAGES.map((language): RoomLists => {
      const { lists } = readYaml<{ lists: RoomLists['lists'] | null }>(home, `${folder}/${language}.yaml`)
      const sentences = cases.phrases?.[language] ?? {}
      return { room, language, lists: lists ?? {}, sentences, texts: all[language] }
    }),
  )

const proof = new PhraseProof(words, loadVocabularies())

describe.each(words.filter(({ lists }) => Object.keys(lists).length > 0))('$room $language', (room) => {
  it.each(Object.keys(room.lists))('has a case for each phrase of the list %s', (list) => {
    const { phrases, sentences } = proof.unproven(room, list)
    const sentence = (at: number) => room.sentences[list]?.[at]
    expect(sentences.map(sentence), 'sentences that no phrase of the list meets').toEqual([])
    expect(
      phrases.map((at) => room.lists[list]?.[at]),
      'phrases that no case says',
    ).toEqual([])
  })
})

/** All strings in a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
