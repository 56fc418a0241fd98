import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { analyse } from '../../src/text/analyse.ts'
import { plainVocabularies } from './words.ts'

const table = parse(readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8')) as Record<
  string,
  string[][]
>
const vocabularies = plainVocabularies()

for (const [language, rows] of Object.entries(table)) {
  describe(`sentences, ${language}`, () => {
    test.each(rows)('%s', (row) => {
      const { value, sentences } = analyse(row.replaceAll('|', ''), vocabularies)
      const pieces = row.split('|').map((piece) => piece.trim())
      expect(sentences.map(({ start, end }) => value.slice(start, end))).toEqual(pieces)
    })
  })
}

test('a name after an address goes on with its sentence', () => {
  const value = 'Пишите на help@lavka.example Анне Беловой.'
  expect(analyse(value, loadVocabularies()).sentences).toHaveLength(1)
})

test('the closing mark that weighs most is kept', () => {
  const { sentences } = analyse('Что?! Ура!.. Нет… Да. Ну', vocabularies)
  expect(sentences.map(({ mark }) => mark)).toEqual(['?', '!', '…', '.', ''])
})

test('a line broken at the margin goes on, a short one ends', () => {
  const wrapped =
    'We have checked the order you wrote about and found that it had left our\nwarehouse on Monday.'
  expect(analyse(wrapped, vocabularies).sentences).toHaveLength(1)
  expect(analyse('where is it\nplease answer', vocabularies).sentences).toHaveLength(2)
})
