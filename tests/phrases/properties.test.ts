import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndex, toSource } from '../../src/phrases/index.ts'
import { compileLists } from '../../src/phrases/language/lists.ts'
import type { Language } from '../../src/types.ts'
import { textOf, vocabularies } from './setup.ts'

const WORDS: Record<Language, string[]> = {
  ru: ['мы', 'не', 'очень', 'рады', 'вернуть', 'вам', 'деньги', 'в', 'день', 'заказ', 'пожалуйста', '300 ₽'],
  en: ['we', 'not', 'very', 'glad', 'return', 'you', 'money', 'in', 'day', 'order', 'please', '$5', "don't"],
}
const MARKS = [' ', ' ', ' ', ', ', '. ', '! ', '\n', ', пожалуйста, ', ' — ']

const language = fc.constantFrom<Language>('ru', 'en')

const sentence = (of: Language) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS[of]), fc.constantFrom(...MARKS)), { maxLength: 30 })
    .map((parts) => parts.flat().join(''))

const phrase = (of: Language) => {
  const word = fc.constantFrom(...WORDS[of].filter((it) => /^\p{L}+$/u.test(it)), '<money>')
  const part = fc.oneof(
    word,
    word.map((it) => `${it}?`),
    fc.tuple(word, word, word).map(([a, b, c]) => `(${a}|${b} ${c})`),
  )
  const joint = fc.constantFrom(' ', ' ', ' … ', ', ')
  return fc
    .tuple(
      fc.constantFrom('', '', of === 'ru' ? '!не ' : '!not '),
      word,
      fc.array(fc.tuple(joint, part), { maxLength: 3 }),
      joint,
      word,
    )
    .map(([not, first, middle, last, end]) => `${not}${first}${middle.flat().join('')}${last}${end}`)
    .filter((it) => !/[…,]\s*$/.test(it))
}

const situation = language.chain((of) =>
  fc.record({
    of: fc.constant(of),
    value: sentence(of),
    phrases: fc.array(phrase(of), { minLength: 1, maxLength: 5 }),
    others: fc.array(phrase(of), { maxLength: 20 }),
  }),
)

const compiled = (of: Language, list: string, phrases: string[]) =>
  compileLists('room', of, { [list]: phrases }, vocabularies).lists

test('any text can be matched, and every match is a slice of it in order', () => {
  const free = fc
    .tuple(language, fc.string({ unit: 'binary', maxLength: 200 }))
    .map(([of, value]) => ({ of, value, phrases: ['<number> <money>', 'в'] }))
  fc.assert(
    fc.property(fc.oneof(situation, free), ({ of, value, phrases }) => {
      const text = textOf(of, value)
      let end = 0
      for (const match of createIndex([toSource(compiled(of, 'list', phrases))])
        .lexicon('room')
        .find('list', text)) {
        expect(match.start).toBeGreaterThanOrEqual(end)
        expect(match.end).toBeGreaterThan(match.start)
        expect(match.value).toBe(value.slice(match.start, match.end))
        expect(text.words.slice(match.from, match.to).every(({ own }) => own)).toBe(true)
        end = match.end
      }
    }),
  )
})

test('what a list finds depends on no other list, nor on their order', () => {
  fc.assert(
    fc.property(situation, ({ of, value, phrases, others }) => {
      const text = textOf(of, value)
      const [own, foreign] = [compiled(of, 'own', phrases), compiled(of, 'foreign', others)]
      const alone = createIndex([toSource(own)])
        .lexicon('room')
        .find('own', text)
      expect(
        createIndex([toSource([...own, ...foreign])])
          .lexicon('room')
          .find('own', text),
      ).toEqual(alone)
      expect(
        createIndex([toSource(foreign), toSource(own)])
          .lexicon('room')
          .find('own', text),
      ).toEqual(alone)
    }),
  )
})

test('a phrase finds itself', () => {
  const plain = language.chain((of) => {
    const words = WORDS[of].filter((it) => /^\p{L}+$/u.test(it))
    return fc.record({
      of: fc.constant(of),
      words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
    })
  })
  fc.assert(
    fc.property(plain, ({ of, words }) => {
      const index = createIndex([toSource(compiled(of, 'list', [words.join(' ')]))])
      expect(index.lexicon('room').has('list', textOf(of, words.join(' ')))).toBe(true)
    }),
  )
})
