import { expect, test } from 'vitest'
import { type Config, defineConfig, globalIgnores } from '../../src/config/config.ts'
import { flatten } from '../../src/config/flat-config.ts'
import { rules } from './rules.ts'

const rulesFor = (config: Config, path = 'a.md') => flatten(config, rules).forFile(path).rules

test('without extends, recommended is what a config starts from', () => {
  expect(rulesFor([])).toEqual({
    concise: ['warn', {}],
    'match-channel': ['error', {}],
    'no-cliche': ['warn', {}],
    'link-at-end': ['off', {}],
  })
  expect(rulesFor({ rules: { 'no-cliche': 'off' } })['no-cliche']).toEqual(['off', {}])
  expect(rulesFor({ extends: [], rules: { concise: 2 } })).toEqual({ concise: ['error', {}] })
})

test('presets are computed from the door plates', () => {
  const severities = (preset: 'strict' | 'templates' | 'all') =>
    Object.entries(rulesFor({ extends: preset })).map(([id, [severity]]) => `${id} ${severity}`)
  expect(severities('strict')).toEqual([
    'concise error',
    'match-channel error',
    'no-cliche error',
    'link-at-end error',
  ])
  expect(severities('templates')).toEqual([
    'concise warn',
    'match-channel off',
    'no-cliche warn',
    'link-at-end off',
  ])
  expect(severities('all')).toEqual([
    'concise warn',
    'match-channel error',
    'no-cliche warn',
    'link-at-end warn',
  ])
})

test('later objects win; a severity alone keeps the options', () => {
  const config = defineConfig(
    { extends: [], rules: { concise: ['warn', { maxSentences: 3 }] } },
    { files: ['chat/**'], rules: { concise: 'error' } },
    { files: ['chat/vip/**'], rules: { concise: [1, { mode: 'soft' }] } },
  )
  expect(rulesFor(config, 'a.md').concise).toEqual(['warn', { maxSentences: 3 }])
  expect(rulesFor(config, 'chat/a.md').concise).toEqual(['error', { maxSentences: 3 }])
  expect(rulesFor(config, 'chat/vip/a.md').concise).toEqual(['warn', { mode: 'soft' }])
})

test('an object changes only what it names', () => {
  const config = defineConfig(
    { extends: 'recommended', rules: { concise: ['warn', { maxSentences: 3 }] } },
    { rules: { concise: { message: 'Shorter', url: 'https://wiki.example' } } },
    { files: ['chat/**'], rules: { concise: { severity: 2, message: { ru: 'Короче' } } } },
    { files: ['old/**'], rules: { concise: 'off', 'no-cliche': { options: {} } } },
  )
  const url = 'https://wiki.example'
  expect(rulesFor(config, 'a.md').concise).toEqual(['warn', { maxSentences: 3 }, { message: 'Shorter', url }])
  expect(rulesFor(config, 'chat/a.md').concise).toEqual([
    'error',
    { maxSentences: 3 },
    { message: { ru: 'Короче' }, url },
  ])
  expect(rulesFor(config, 'old/a.md').concise![0]).toBe('off')
  expect(rulesFor(config, 'old/a.md')['no-cliche']).toEqual(['warn', {}])
})

test('files and ignores choose; nested arrays mean all of them', () => {
  const config: Config = [
    { extends: [] },
    { files: [['**/*.md', '!**/draft-*']], ignores: ['old/'], rules: { concise: 'warn' } },
  ]
  const has = (path: string) => 'concise' in rulesFor(config, path)
  expect([has('a.md'), has('x/a.md'), has('x/draft-a.md'), has('old/a.md'), has('a.yaml')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('what an object extends is narrowed to its files', () => {
  const config: Config = {
    files: ['chat/**'],
    extends: [{ files: ['**/*.md'], rules: { concise: 'warn' } }, { rules: { 'no-cliche': 'warn' } }],
  }
  expect(Object.keys(rulesFor(config, 'chat/a.md'))).toEqual(['concise', 'no-cliche'])
  expect(Object.keys(rulesFor(config, 'chat/a.yaml'))).toEqual(['no-cliche'])
  expect(Object.keys(rulesFor(config, 'a.md'))).toEqual([])
})

test('ignores alone are global; a folder stays ignored, a file can be taken back', () => {
  const { ignores } = flatten([globalIgnores(['build/', 'old', '*.log', '!keep.log', 'tmp/**'])], rules)
  const paths = [
    'a.md',
    'build/a.md',
    'build/',
    'old/x/a.md',
    'a.log',
    'keep.log',
    'tmp/a.md',
    'x/node_modules/a.md',
    '.git/a.md',
  ]
  expect(paths.filter(ignores)).toEqual([
    'build/a.md',
    'build/',
    'old/x/a.md',
    'a.log',
    'tmp/a.md',
    'x/node_modules/a.md',
    '.git/a.md',
  ])
})

test('settings merge key by key, lists are replaced, the last word counts', () => {
  const config: Config = [
    {
      settings: { channels: { chat: { maxSentences: 5 } }, synonyms: [['a', 'b']] },
      locale: 'ru',
      agents: ['A'],
    },
    { settings: { channels: { chat: { respondWithin: '5m' } }, synonyms: [['c']] }, locale: 'en' },
    { plugins: { retext: ['retext-repeated-words'] }, linterOptions: { noInlineConfig: true } },
  ]
  const { rules: _, ...rest } = flatten(config, rules).forFile('a.md')
  expect(rest).toEqual({
    settings: { channels: { chat: { maxSentences: 5, respondWithin: '5m' } }, synonyms: [['c']] },
    linterOptions: { noInlineConfig: true },
    plugins: { retext: ['retext-repeated-words'] },
    locale: 'en',
    agents: ['A'],
  })
})
