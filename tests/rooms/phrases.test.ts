import { describe, expect, it } from 'vitest'
import { loadVocabularies } from '../../src/load/dictionary.ts'
import { PhraseProof, type RoomLists, stringsIn } from '../../src/testing/phrases.ts'
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

const words = read.flatMap(({ room, home, folder, cases }) =>
  LANGUAGES.map((language): RoomLists => {
    const { lists } = readYaml<{ lists: RoomLists['lists'] | null }>(home, `${folder}/${language}.yaml`)
    return { room, language, lists: lists ?? {}, sentences: cases.phrases?.[language] ?? {} }
  }),
)

const texts = (language: Language) => read.flatMap(({ cases }) => stringsIn(cases[language]))
const proof = new PhraseProof(words, { ru: texts('ru'), en: texts('en') }, loadVocabularies())

describe.each(words.filter(({ lists }) => Object.keys(lists).length > 0))('$room $language', (room) => {
  it.each(Object.keys(room.lists))('has a case for each phrase of the list %s', (list) => {
    const { phrases, sentences } = proof.unproven(room, list)
    expect(sentences, 'sentences that no phrase of the list meets').toEqual([])
    expect(phrases, 'phrases that no case says').toEqual([])
  })
})
