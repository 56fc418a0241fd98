import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readRussianFiles } from '../../src/load/rooms/dictionary.ts'
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
