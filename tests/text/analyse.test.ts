import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { analyse } from '../../src/text/analyse.ts'
import { createVocabulary } from '../../src/text/words/vocabulary.ts'
import type { Lexeme, Text } from '../../src/types.ts'
import { plainVocabularies } from './words.ts'

const vocabularies = plainVocabularies()

function table<Row>(name: string): Row {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Row
}

/** The words with what stands before them: `,` `;` `|`, then `~` for an aside. */
function shown({ words }: Text): string {
  const marks = { none: '', comma: ',', clause: ';', sentence: '|' }
  return words.map(({ border, aside, lexeme }) => marks[border] + (aside ? '~' : '') + lexeme.form).join(' ')
}

describe('words and borders', () => {
  test.each([
    ['Кое-что из-за 2-й ёлки', '|кое-что из-за 2-й елки'],
    ["We’d say it's theirs, can't, cannot, dont", "|we 'd say it 's theirs ,can n't ,can not ,do n't"],
    ["It dosent, havnt, dosen't", "|it does n't ,have n't ,does n't"],
    ["I'm sure they're John's, won't", "|i 'm sure they 're john 's ,will n't"],
    ['Пришлите, пожалуйста, номер', '|пришлите ,~пожалуйста номер'],
    ['Мы, к сожалению, не можем', '|мы ,~к ~сожалению не можем'],
    ['It is, however, late, please', '|it is ,~however late ,please'],
    ['Чек: внизу; фото — рядом (тут)', '|чек ;внизу ;фото ;рядом ;тут'],
    ['Кнопка «Отменить» внизу', '|кнопка отменить внизу'],
    ['Спросите @anna про #заказ 👍 тут', '|спросите @anna про #заказ ;тут'],
    ['Введите `a b` на example.com', '|введите <code> на <link>'],
    ["constructor's toString __proto__", "|constructor 's tostring proto"],
  ])('%s', (text, expected) => {
    expect(shown(analyse(text, vocabularies))).toBe(expected)
  })

  test('each script has its own vocabulary', () => {
    const of = (language: string) =>
      createVocabulary(
        (form): Lexeme => ({ ...vocabularies.en.lookup(form), lemmas: [`${language}:${form}`] }),
      )
    const { words } = analyse('Не работает iPhone 15', { ru: of('ru'), en: of('en') })
    expect(words.map(({ lexeme }) => lexeme.lemmas[0])).toEqual([
      'ru:не',
      'ru:работает',
      'en:iphone',
      'en:15',
    ])
  })
})

test('words that share a hash are told apart, and each keeps its lexeme', () => {
  const { words } = analyse('Aa BB Aa BB aa', vocabularies)
  const [first, second, third, fourth, fifth] = words.map(({ lexeme }) => lexeme)
  expect([first?.form, second?.form]).toEqual(['aa', 'bb'])
  expect([third, fourth, fifth]).toEqual([first, second, first])
  expect(third).toBe(first)
  expect(fifth).toBe(first)
})

test('what stands at an offset', () => {
  const text = analyse('  Чек есть. Что дальше?', vocabularies)
  const at = (offset: number) => ({
    sentence: text.sentenceAt(offset)?.mark,
    word: text.wordAt(offset)?.lexeme.form,
    from: text.wordFrom(offset),
  })
  expect([0, 2, 4, 5, 11, 12, 22, 99].map(at)).toEqual([
    { sentence: undefined, word: undefined, from: 0 },
    { sentence: '.', word: 'чек', from: 0 },
    { sentence: '.', word: 'чек', from: 0 },
    { sentence: '.', word: undefined, from: 1 },
    { sentence: '.', word: undefined, from: 2 },
    { sentence: '?', word: 'что', from: 2 },
    { sentence: '?', word: undefined, from: 4 },
    { sentence: '?', word: undefined, from: 4 },
  ])
})

describe('language', () => {
  for (const [language, texts] of Object.entries(table<Record<string, string[]>>('language.yaml'))) {
    test.each(texts)(`${language}: %s`, (text) => {
      expect(analyse(text, vocabularies).language).toBe(language)
    })
  }

  test('a hint of a known language is believed, another is not', () => {
    expect(analyse('ok', vocabularies, 'ru').language).toBe('ru')
    expect(analyse('ok', vocabularies, 'uk').language).toBe('en')
    expect(analyse('Ваш заказ отправлен', vocabularies, 'en').language).toBe('ru')
  })

  test('quoted text does not count', () => {
    expect(analyse('Да\n> this is what we have written to you', vocabularies).language).toBe('ru')
  })
})

describe('regions', () => {
  test('only the writer’s own words are own', () => {
    const { words } = analyse('Да, `код`\n> нет\nС уважением,\nАнна', vocabularies)
    expect(words.filter(({ own }) => own).map(({ lexeme }) => lexeme.form)).toEqual(['да', 'с', 'уважением'])
  })
})

describe('entities', () => {
  type Row = { text: string; entities: string[][] }
  test.each(table<Row[]>('entities.yaml').map((row) => [row.text, row.entities] as const))(
    '%s',
    (text, entities) => {
      const { value, entities: found } = analyse(text, vocabularies)
      expect(found.map((it) => [it.kind, value.slice(it.start, it.end), it.value])).toEqual(entities)
    },
  )

  test('a name is one only next to a greeting', () => {
    const named = createVocabulary((form): Lexeme => {
      const lexeme = vocabularies.ru.lookup(form)
      return form.startsWith('анн') ? { ...lexeme, lemmas: ['анна'], is: new Set(['name']) } : lexeme
    })
    const { entities } = analyse('Здравствуйте, Анна! Анну ждут.', { ru: named, en: vocabularies.en })
    expect(entities).toEqual([{ kind: 'name', value: 'анна', start: 14, end: 18, from: 1, to: 2 }])
  })
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      ' ',
      '\n',
      '\r\n',
      '> ',
      '. ',
      '!',
      '?)',
      '…',
      ', ',
      '«',
      '»',
      '"',
      '(',
      ')',
      '- ',
      '1. ',
      '-- \n',
      '```',
      '`',
      '{{',
      '}}',
      '{%',
      '%}',
      '<!--',
      '-->',
    ],
    ...[
      'http://',
      'a@b.ru',
      '@',
      '#',
      '№ ',
      '₽',
      '%',
      '*',
      'заказ ',
      '12',
      '1 500',
      '10:30',
      'руб.',
      'т. д.',
      'Анна',
      'Здравствуйте',
      ', пожалуйста',
      "can't",
      'С уважением,\n',
    ],
    ...['😀', '\ud83d', '\ude00', '\u0000', '\u00ad', '\u0301', '\u200d', '\u2028', '\ufeff', 'İ', 'ß', 'й'],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.oneof(
          pieces,
          fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        ),
      )
      .map((it) => it.join('')),
  )

  test('words, sentences, regions and entities lie in order within it', () => {
    fc.assert(
      fc.property(texts, (value) => {
        const text = analyse(value, vocabularies)
        let end = 0
        for (const [at, word] of text.words.entries()) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          const sentence = text.sentences[word.sentence]!
          expect(at >= sentence.from && at < sentence.to).toBe(true)
          expect(word.start >= sentence.start && word.end <= sentence.end).toBe(true)
          end = word.end
        }
        end = 0
        let next = 0
        for (const sentence of text.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end)
          expect(sentence.end).toBeGreaterThan(sentence.start)
          expect(sentence.from).toBe(next)
          end = sentence.end
          next = sentence.to
        }
        expect(next).toBe(text.words.length)
        expect(end).toBeLessThanOrEqual(value.length)
        end = 0
        for (const entity of text.entities) {
          expect(entity.start).toBeGreaterThanOrEqual(end)
          expect(entity.to).toBeGreaterThan(entity.from)
          expect(text.words[entity.to - 1]!.end).toBeLessThanOrEqual(entity.end)
          end = entity.end
        }
        for (const region of text.regions) {
          expect(region.start >= 0 && region.end <= value.length && region.end > region.start).toBe(true)
        }
        expect(analyse(value, vocabularies)).toEqual(text)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '<!--',
    '{% comment %}',
    '```a`',
    '{{',
    '> ',
    '- a\n',
    '(',
    'т. ',
    '1 ',
    '2) ',
    "'",
    '[',
    'a.',
    '**',
  ])(
    'many of %j do not overflow',
    (piece) => {
      const value = piece.repeat(200_000)
      const { words, sentences } = analyse(value, vocabularies)
      expect(sentences.at(-1)?.to ?? 0).toBe(words.length)
    },
    20_000,
  )
})
