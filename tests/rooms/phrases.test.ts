import { describe, expect, it } from 'vitest'
import { loadVocabularies } from '../../src/load/dictionary.ts'
import { type CompiledList, createIndex, toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/lists.ts'
import { analyse } from '../../src/text/analyse.ts'
import type { Language, Lexicon } from '../../src/types.ts'
import { FACTS, RULES, readYaml, rooms } from './cases.ts'

/** The sentences of a room's cases.yaml that say its phrases, by list. */
type Sentences = Record<string, string[]>

interface RoomWords {
  readonly name: string
  readonly language: Language
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly sentences: Sentences
}

const LANGUAGES: readonly Language[] = ['ru', 'en']

const words = [
  ...rooms(RULES, 'rule.yaml').map((name) => ({ name: `rules/${name}`, home: RULES, folder: name })),
  ...rooms(FACTS, 'fact.yaml').map((name) => ({ name: `facts/${name}`, home: FACTS, folder: name })),
].flatMap(({ name, home, folder }) => {
  const cases = readYaml<{ phrases?: Partial<Record<Language, Sentences>> }>(home, `${folder}/cases.yaml`)
  return LANGUAGES.map((language): RoomWords => {
    const { lists } = readYaml<{ lists: RoomWords['lists'] | null }>(home, `${folder}/${language}.yaml`)
    return { name, language, lists: lists ?? {}, sentences: cases.phrases?.[language] ?? {} }
  })
})

const vocabularies = loadVocabularies()

/** Every phrase as a list of its own, so that none hides behind a longer one. */
const alone = words.flatMap(({ name, language, lists }) =>
  compileLists(name, language, lists, vocabularies).lists.flatMap(({ room, list, phrases }) =>
    phrases.map(
      (phrase, i): CompiledList => ({
        room: `${room}/${list}`,
        list: String(i),
        language,
        phrases: [phrase],
      }),
    ),
  ),
)
const index = createIndex([toSource(alone)])
const lexicons = new Map<string, Lexicon>()
const lexiconOf = (room: string) => {
  const known = lexicons.get(room) ?? index.lexicon(room)
  lexicons.set(room, known)
  return known
}

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    textsOf(language).map((text) => analyse(text, vocabularies, language)),
  ]),
)

/** Whatever anybody says in the cases of all rooms. */
function textsOf(language: Language): string[] {
  const cases = [
    ...rooms(RULES, 'rule.yaml').map((name) =>
      readYaml<Record<string, unknown>>(RULES, `${name}/cases.yaml`),
    ),
    ...rooms(FACTS, 'fact.yaml').map((name) =>
      readYaml<Record<string, unknown>>(FACTS, `${name}/cases.yaml`),
    ),
  ]
  return [...new Set(cases.flatMap((one) => strings(one[language])))]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

describe.each(words.filter(({ lists }) => Object.keys(lists).length > 0))('$name $language', (room) => {
  const { name, language, lists, sentences } = room

  it.each(Object.keys(lists))('has a case for each phrase of the list %s', (list) => {
    const own = (sentences[list] ?? []).map((sentence) => analyse(sentence, vocabularies, language))
    const lexicon = lists[list]!.length > 0 ? lexiconOf(`${name}/${list}`) : undefined
    const says = (phrase: string, among: typeof own) => among.some((text) => lexicon!.has(phrase, text))
    const phrases = Object.keys(lists[list]!)
    const silent = own.filter((text) => !phrases.some((phrase) => says(phrase, [text])))
    expect(
      silent.map(({ value }) => value),
      'sentences that no phrase of the list meets',
    ).toEqual([])
    const unmet = phrases.filter((phrase) => !says(phrase, own) && !says(phrase, texts[language]!))
    expect(
      unmet.map((phrase) => lists[list]![Number(phrase)]),
      'phrases that no case says',
    ).toEqual([])
  })
})
