import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFiles } from '../../rules/no-duplicate-template/check.ts'

type Template = Parameters<typeof checkFiles>[0][number]

const words = (letters: string) => Array.from(letters, (letter) => `word-${letter}`)

/** Texts of one frame: many share nearly all of their words. */
const bag = fc
  .tuple(fc.subarray(words('abcdefghijkl'), { minLength: 8 }), fc.subarray(words('mnopqr')), fc.boolean())
  .map(
    ([others, subjects, more]): Template => ({
      id: undefined,
      name: 't',
      file: 't.md',
      line: 1,
      channel: undefined,
      template: {},
      language: 'en',
      locale: undefined,
      family: 0,
      value: { short: false, subjects, others, values: more ? 'money 4 GBP' : '' },
    }),
  )

const found = (templates: readonly Template[]) =>
  Array.from(checkFiles(templates, { options: {} }), ({ template }) => template)

test('what the index finds is what comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(bag, { maxLength: 40 }), (templates) => {
      const first: Template[] = []
      const twins = templates.flatMap((template, index) => {
        if (first.some((other) => found([other, template]).length > 0)) return [index]
        first.push(template)
        return []
      })
      expect(found(templates)).toEqual(twins)
    }),
  )
})

test('ten thousand variations on one text are soon compared', () => {
  const common = Array.from({ length: 40 }, (_, at) => `common-${at}`)
  const templates = Array.from({ length: 10_000 }, (_, index): Template => {
    const own = Array.from({ length: 12 }, (_, at) => `own-${(index * 7 + at * at * 131) % 3_000}`)
    const value = { short: false, subjects: own.sort(), others: common.toSorted(), values: '' }
    const named = { id: `t-${index}`, name: 't', file: 't.md', line: 1, channel: undefined, template: {} }
    return { ...named, language: 'en', locale: undefined, family: index, value }
  })
  const start = process.cpuUsage()
  expect(found(templates).length).toBeLessThan(10_000)
  const { user } = process.cpuUsage(start)
  expect(user / 1e6).toBeLessThan(10)
})
