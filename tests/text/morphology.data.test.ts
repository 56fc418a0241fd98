import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readRussianFiles } from '../../src/load/rooms/dictionary.ts'
import { createAdditions } from '../../src/text/ru/additions.ts'
import { openDictionary } from '../../src/text/ru/dictionary.ts'

const words = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/text/ru/words/${name}.json`, import.meta.url), 'utf8'))
const list = (table: Record<string, string>): string[] => Object.values(table).flatMap((it) => it.split(' '))

const dictionary = openDictionary(readRussianFiles())
const additions = words('additions')
const addedTo = createAdditions(additions, dictionary)
const known = (word: string): boolean => addedTo(word) !== undefined || dictionary.readings(word).length > 0
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
  const unyo = (text: string): string => text.replaceAll('ё', 'е')
  const missed = Object.entries(additions).flatMap(([model, words]) => {
    const known = dictionary.forms(model)
    const forms = known.map(({ form }) => form)
    const alike = { ...dictionary, forms: () => known }
    return words.split(' ').flatMap((word) => {
      const stem = model.length - commonEnd(word, model)
      return forms
        .filter((form) => form.startsWith(model.slice(0, stem)))
        .map((form) => unyo(word.slice(0, word.length - (model.length - stem)) + form.slice(stem)))
        .filter((form) => !createAdditions({ [model]: word }, alike)(form))
    })
  })
  expect(missed).toEqual([])
})

/** How many of their last letters two words share. */
function commonEnd(one: string, other: string): number {
  let length = 0
  while (length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return length
}

/** SHA-256 of the files of az 0.2.3: the same words give the same findings everywhere. */
it.each([
  ['words.dawg', 'b4c5ea5632e2d80eaf316f85f2177c8a28b74484c6efdb70d9cc1bf36848f182'],
  ['p_t_given_w.intdawg', '359a4ee4d6bdfb9752080e919ff4b99b2a2bdc87d5c8de9fb6af3e73fac5e908'],
  ['paradigms.array', 'd8e26bda48129a8da09232ad5e45d211174fed8801dd838ed682ba17b6e65cfc'],
  ['suffixes.json', '0da6775148d875e7f1c5e97d4320915b6159142d702ea92ac83c257e676672fd'],
  ['gramtab-opencorpora-int.json', '94e953a08c6a2cc8de9b396b096f441fcc5291f3ab3c43f9adfff57c289b04d6'],
  ['prediction-suffixes-0.dawg', 'd76953a94cf1da1d2c17eccb30e741a814547b1a9f84a977cfaa1baf3db30670'],
])('the dictionary is the one that is known: %s', (name, hash) => {
  const file = readFileSync(createRequire(import.meta.url).resolve(`az/dicts/${name}`))
  expect(createHash('sha256').update(file).digest('hex')).toBe(hash)
})

it.each([
  ['suffixes', 'suffixes.json'],
  ['tags', 'gramtab-opencorpora-int.json'],
] as const)('a list that is cut at its lines is the one that it says: %s', (list, name) => {
  const file = readFileSync(createRequire(import.meta.url).resolve(`az/dicts/${name}`), 'utf8')
  expect(readRussianFiles()[list]).toEqual(JSON.parse(file))
})
