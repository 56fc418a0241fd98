import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadVocabularies, readRussianFiles } from '../../src/load/rooms/dictionary.ts'
import { isFamiliarVerb } from '../../src/text/ru/familiar.ts'
import { fold } from '../../src/text/words/fold.ts'
import type { Lexeme, Trait } from '../../src/types.ts'

type Forms = Record<string, string>
interface Common {
  kin: string[][]
  traits: Record<string, Trait[]>
  stop: string[]
  topical: string[]
}
interface Russian extends Common {
  lemmas: Forms
  homonyms: Forms
  additions: Forms
  guesses: Forms
  familiar: string[]
  unfamiliar: string[]
}
interface English extends Common {
  meet: string[][]
  part: string[][]
  several: Record<string, string[]>
}

const table = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')
const ru = parse(table('morphology.ru.yaml')) as Russian
const en = parse(table('morphology.en.yaml')) as English
const vocabularies = loadVocabularies()
const lookup = {
  ru: (word: string): Lexeme => vocabularies.ru.lookup(fold(word)),
  en: (word: string): Lexeme => vocabularies.en.lookup(fold(word)),
}

/** The words the table has wrong: all rows are compared at once. */
const likeliest = (forms: Forms): Forms =>
  Object.fromEntries(Object.keys(forms).map((form) => [form, lookup.ru(form).lemmas[0] ?? '']))

describe('Russian', () => {
  it.each(['lemmas', 'homonyms', 'additions', 'guesses'] as const)('%s', (list) => {
    expect(likeliest(ru[list])).toEqual(ru[list])
  })

  it('knows dictionary words and additions, not guessed ones', () => {
    const known = [...Object.keys(ru.lemmas), ...Object.keys(ru.additions)]
    expect(known.filter((form) => !lookup.ru(form).known)).toEqual([])
    expect(Object.keys(ru.guesses).filter((form) => lookup.ru(form).known)).toEqual([])
  })

  it('tells ты from other readings', () => {
    expect(ru.familiar.filter((form) => !isFamiliarVerb(lookup.ru(form)))).toEqual([])
    expect(ru.unfamiliar.filter((form) => isFamiliarVerb(lookup.ru(form)))).toEqual([])
  })

  it('names the file that is not of az 0.2.3', () => {
    const directory = mkdtempSync(join(tmpdir(), 'replylint-'))
    try {
      writeFileSync(join(directory, 'words.dawg'), 'other words')
      expect(() => readRussianFiles(directory)).toThrow(/words\.dawg is not the file of az 0\.2\.3/)
    } finally {
      rmSync(directory, { recursive: true })
    }
  })
})

describe('English', () => {
  it.each(en.meet)('forms of %s meet', (...forms) => {
    expect([...new Set(forms.map((form) => lookup.en(form).lemmas[0]))]).toHaveLength(1)
  })

  it.each(en.part)('%s stays apart', (...forms) => {
    expect(new Set(forms.map((form) => lookup.en(form).lemmas[0])).size).toBe(forms.length)
  })

  it('gives a contraction all it may stand for', () => {
    const expected = Object.entries(en.several).map(([form, words]) => [
      form,
      words.map((word) => lookup.en(word).lemmas[0]),
    ])
    expect(Object.keys(en.several).map((form) => [form, lookup.en(form).lemmas])).toEqual(expected)
  })
})

describe.each(['ru', 'en'] as const)('%s', (language) => {
  const words = { ru, en }[language]
  const find = lookup[language]

  it.each(words.kin)('%s and %s share a topic', (one, other) => {
    const topics = find(one!).topics
    expect(find(other!).topics.some((topic) => topics.includes(topic))).toBe(true)
  })

  it('traits', () => {
    const found = Object.fromEntries(
      Object.entries(words.traits).map(([form, traits]) => [
        form,
        traits.filter((trait) => find(form).is.has(trait)),
      ]),
    )
    expect(found).toEqual(words.traits)
  })

  it('stop words', () => {
    expect(words.stop.filter((form) => !find(form).stop)).toEqual([])
    expect(words.topical.filter((form) => find(form).stop)).toEqual([])
  })

  it('says something of any string, the same each time', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'абвеёийтся-\'"ingesdou1'.split('')) })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), letters), (word) => {
        const lexeme = find(word)
        expect(lexeme.lemmas.length).toBeGreaterThan(0)
        expect(lexeme.form).toBe(fold(word))
        expect(lexeme.topics).toEqual(expect.arrayContaining([...lexeme.lemmas]))
        expect([...lexeme.may]).toEqual(expect.arrayContaining([...lexeme.is]))
        expect(find(word)).toBe(lexeme)
      }),
    )
  })
})
