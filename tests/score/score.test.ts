import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { categoryOf, meanOf, scoreOf } from '../../src/score/score.ts'

const warn = (id: string) => ({ id, severity: 'warn' }) as const
const error = (id: string) => ({ id, severity: 'error' }) as const

test.each([
  ['nothing to judge', [], [], {}, { score: null, categories: {} }],
  ['all in order', [warn('greeting')], [], {}, { score: 100, categories: { greeting: 100 } }],
  [
    'an error weighs two warnings',
    [error('greeting'), warn('no-cliche')],
    ['greeting'],
    {},
    { score: 33, categories: { greeting: 0, tone: 100 } },
  ],
  [
    'weights of the config',
    [error('greeting'), warn('no-cliche')],
    ['greeting'],
    { greeting: 1, 'no-cliche': 3 },
    { score: 75, categories: { greeting: 0, tone: 100 } },
  ],
  [
    'weight 0 leaves a rule out',
    [warn('greeting')],
    ['greeting'],
    { greeting: 0 },
    { score: null, categories: {} },
  ],
  [
    'rules of a team count in the whole',
    [warn('no-pony'), warn('greeting')],
    ['no-pony'],
    {},
    { score: 50, categories: { greeting: 100 } },
  ],
] as const)('%s', (_, asked, found, weights, expected) => {
  expect(scoreOf({ asked, found: new Set(found), excused: new Set(), weights })).toEqual(expected)
})

test('a rule that does not apply is left out, unless it finds something else', () => {
  const asked = [warn('greeting'), warn('no-cliche')]
  const excused = new Set(['no-cliche'])
  expect(scoreOf({ asked, found: new Set(), excused, weights: {} })).toEqual({
    score: 100,
    categories: { greeting: 100 },
  })
  expect(scoreOf({ asked, found: excused, excused, weights: {} })).toEqual({
    score: 50,
    categories: { greeting: 100, tone: 0 },
  })
})

test('a mean leaves out what has no points', () => {
  const scores = [
    { score: 100, categories: { tone: 50 } },
    { score: 51, categories: {} },
    { score: null, categories: {} },
  ]
  expect(meanOf(scores)).toEqual({ score: 76, categories: { tone: 50 } })
  expect(meanOf([])).toEqual({ score: null, categories: {} })
})

test.each(readdirSync('rules').filter((name) => !name.startsWith('_')))('%s has a category', (id) => {
  expect(categoryOf(id)).toBeDefined()
})
