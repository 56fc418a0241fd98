import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { createIndex, toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/language/lists.ts'
import { analyse } from '../../src/text/analyse.ts'
import { indexOf } from './setup.ts'

interface Case {
  ru?: string[]
  en?: string[]
  text: string
  finds: string[]
}

const chapters: Record<string, Case[]> = parse(
  readFileSync(join(import.meta.dirname, 'grammar.yaml'), 'utf8'),
)
const vocabularies = loadVocabularies()

describe.each(Object.entries(chapters))('%s', (chapter, cases) => {
  test.each(cases)('$ru$en: $text', ({ ru, en, text, finds }) => {
    const language = ru === undefined ? 'en' : 'ru'
    const lexicon = indexOf(language, { list: ru ?? en ?? [] }).lexicon('room')
    const analysed = analyse(text, vocabularies, chapter === 'other language' ? undefined : language)
    expect(lexicon.find('list', analysed).map(({ value }) => value)).toEqual(finds)
    expect(lexicon.has('list', analysed)).toBe(finds.length > 0)
  })
})

test('a match tells its place, its phrase and better wordings', () => {
  const lexicon = indexOf('ru', { list: ['юзер → пользователь | вы'] }).lexicon('room')
  const text = analyse('Наш юзер рад.', vocabularies, 'ru')
  expect(lexicon.find('list', text)).toEqual([
    { start: 4, end: 8, value: 'юзер', phrase: 0, replacements: ['пользователь', 'вы'], from: 1, to: 2 },
  ])
  expect(lexicon.find('list', text)).toBe(lexicon.find('list', text))
})

test('a list that the room has in no language is the program’s mistake', () => {
  const index = indexOf('ru', { list: ['рад'] })
  expect(index.lexicon('room').lists).toEqual(['list'])
  expect(() => index.lexicon('room').find('lost', analyse('Рад.', vocabularies))).toThrow(
    'room has no list of phrases named lost',
  )
  expect(index.lexicon('room').find('list', analyse('Glad.', vocabularies))).toEqual([])
})

test('lists tell of phrases that cannot be used or stand twice, and keep the others', () => {
  const { lists, problems } = compileLists(
    'room',
    'ru',
    { list: ['вернуть деньги', '(рад|готов) помочь', 'вернём деньги', 'прост*', '(готов|рад) помочь'] },
    vocabularies,
  )
  expect(problems).toEqual([
    {
      list: 'list',
      index: 2,
      column: 1,
      repeats: 0,
      message: 'the phrase stands twice: “вернуть деньги” means the same',
    },
    {
      list: 'list',
      index: 3,
      column: 6,
      message: '“*” means nothing in a phrase: write the word in any form: all its forms match',
    },
    {
      list: 'list',
      index: 4,
      column: 1,
      repeats: 1,
      message: 'the phrase stands twice: “(рад|готов) помочь” means the same',
    },
  ])
  expect(lists.map(({ phrases }) => phrases.map(({ phrase }) => phrase))).toEqual([
    ['вернуть деньги', '(рад|готов) помочь'],
  ])
  expect(JSON.parse(JSON.stringify(lists))).toEqual(lists)
  expect(
    createIndex([toSource(lists)])
      .lexicon('room')
      .has('list', analyse('Готовы помочь.', vocabularies)),
  ).toBe(true)
})
