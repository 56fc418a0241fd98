import fc from 'fast-check'
import { toString as textOf } from 'nlcst-to-string'
import retextProfanities from 'retext-profanities'
import retextRepeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { toNlcst } from '../../src/text/nlcst.ts'
import { retextReplylint } from '../../src/text/unified.ts'
import { plainVocabularies } from './words.ts'

const vocabularies = plainVocabularies()

test('words, marks and sources stand in sentences and paragraphs', () => {
  const tree = toNlcst(analyse('Ждём вас.\n\nexample.com', vocabularies))
  const types: string[] = []
  visit(tree, (node) => {
    types.push(node.type)
  })
  expect(types).toEqual([
    ...[
      'RootNode',
      'ParagraphNode',
      'SentenceNode',
      'WordNode',
      'TextNode',
      'WhiteSpaceNode',
      'WordNode',
      'TextNode',
    ],
    ...['PunctuationNode', 'WhiteSpaceNode', 'ParagraphNode', 'SentenceNode', 'SourceNode'],
  ])
})

test('the tree says the text, and each position holds its node', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('Да. Нет?\n\nА «что-то» ', "can't `x` "),
      (noise, text) => {
        const value = text + noise + text
        const tree = toNlcst(analyse(value, vocabularies))
        expect(textOf(tree)).toBe(value)
        visit(tree, (node) => {
          const { start, end } = node.position!
          expect(value.slice(start.offset, end.offset)).toBe(textOf(node))
        })
      },
    ),
  )
})

test('retext-repeated-words reads Russian', async () => {
  const file = new VFile('Мы мы проверили заказ.\nКурьер уже уже едет.')
  const processor = unified().use(retextReplylint, { vocabularies }).use(retextRepeatedWords)
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(({ line, column, actual }) => [line, column, actual])).toEqual([
    [1, 1, 'Мы мы'],
    [2, 8, 'уже уже'],
  ])
})

test('retext-profanities reads English', async () => {
  const file = new VFile('We will not say crap to you.')
  const processor = unified().use(retextReplylint, { vocabularies }).use(retextProfanities)
  await processor.run(processor.parse(file), file)
  expect(file.messages.map(({ column, actual }) => [column, actual])).toEqual([[17, 'crap']])
})
