import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRussianFiles } from '../../src/load/dictionary.ts'
import { addedForms, mayBeAdded } from '../../src/text/ru/additions.ts'
import { openDictionary } from '../../src/text/ru/dictionary.ts'

const words = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/text/ru/words/${name}.json`, import.meta.url), 'utf8'))
const list = (table: Record<string, string>): string[] => Object.values(table).flatMap((it) => it.split(' '))

const dictionary = openDictionary(readRussianFiles())
const additions = words('additions')
const added = addedForms(additions, dictionary)
const known = (word: string): boolean => added.has(word) || dictionary.readings(word).length > 0
const twice = (all: readonly string[]): string[] => all.filter((word, index) => all.indexOf(word) !== index)

describe('Russian word data', () => {
  it.each(['aspects', 'spellings', 'topics'])('%s: every word is known', (name) => {
    const table = words(name)
    expect([...Object.keys(table), ...list(table)].filter((word) => !known(word))).toEqual([])
  })

  it.each(['aspects', 'spellings'])('%s: a word has one key and is no key itself', (name) => {
    const table = words(name)
    expect(twice(list(table))).toEqual([])
    expect(list(table).filter((word) => word in table)).toEqual([])
  })

  it('additions are missing from the dictionary', () => {
    expect(list(additions).filter((word) => dictionary.readings(word).length > 0)).toEqual([])
  })

  it('chat spellings lead to known words', () => {
    expect(Object.keys(words('chat')).filter((word) => !known(word))).toEqual([])
    expect(twice(list(words('chat')))).toEqual([])
  })
})

it('every form of an added word is told by its first letters', () => {
  expect([...added.keys()].filter((form) => !mayBeAdded(additions)(form))).toEqual([])
})
