import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ConfigObject } from '../../src/config/config.ts'
import { collect } from '../../src/load/collect.ts'
import { Project, type Setup } from '../../src/load/config/project.ts'
import { Finder } from '../../src/load/finder.ts'
import { FileJudge } from '../../src/load/judging/file-judge.ts'
import { FileLinter } from '../../src/load/judging/file-linter.ts'
import { lintFiles } from '../../src/load/lint-files.ts'
import type { ReplyLintOptions } from '../../src/load/options.ts'

const SAME = 'The money will be back on your card within 5 business days.'

const FILES = {
  'a.md': `${SAME}\n`,
  'b.yaml': `- { id: late, text: "Hello!\\n\\n${SAME}" }\n- { id: shop, text: Your order waits at the shop. }\n`,
  'silent.md': `<!-- replylint-disable no-duplicate-template -- for partners -->\n${SAME}\n`,
  'fee.en.md': 'Delivery is £4.\n',
  'fee.ru.md': 'Доставка стоит £4.\n',
  'chat.jsonl':
    '{"id":"t1","messages":[{"role":"agent","text":"We apologize for any inconvenience this may have caused."}]}\n{"id":\n',
}

const RULES = { 'no-duplicate-template': 'warn', 'locale-parity': 'error', 'no-cliche': 'warn' } as const
const config = (more: ConfigObject = {}): ConfigObject => ({ extends: [], rules: RULES, ...more })

/** A folder that is linted again and again, with the cache and without. */
function folder() {
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const clock = { now: 1_700_000_000 }
  const write = (files: Readonly<Record<string, string | undefined>>) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(cwd, name)
      mkdirSync(dirname(path), { recursive: true })
      if (text === undefined) rmSync(path)
      else {
        writeFileSync(path, text)
        utimesSync(path, clock.now, clock.now++)
      }
    }
  }
  const projects = new Map<ConfigObject, Project>()
  const run = async (overrideConfig: ConfigObject, options: ReplyLintOptions) => {
    const project =
      projects.get(overrideConfig) ??
      new Project({ cwd, overrideConfigFile: true, overrideConfig, rulesDirs: options.rulesDirs })
    projects.set(overrideConfig, project)
    const linter = new FileLinter(options)
    const judged: string[] = []
    class Counting extends FileJudge {
      override judge(filePath: string, setup: Setup, hold: Parameters<FileJudge['judge']>[2]) {
        judged.push(filePath.slice(cwd.length + 1))
        return super.judge(filePath, setup, hold)
      }
    }
    const judge = new Counting(linter, options)
    const finder = new Finder(cwd, project, options)
    const { files } = await finder.find(['.'])
    const results = await collect(lintFiles(files, { cwd, options, project, finder, judge, linter }))
    return { results, judged }
  }
  /** Both ways; what was judged although there is a cache. */
  const lint = async (config: ConfigObject, options: ReplyLintOptions = {}) => {
    const warnings: string[] = []
    const onWarning = (text: string) => warnings.push(text.replaceAll(cwd, '<cwd>'))
    const plain = await run(config, { ...options, cacheLocation: 'none' })
    const cached = await run(config, { ...options, cache: true, onWarning })
    expect(cached.results).toEqual(plain.results)
    return { judged: cached.judged.join(' '), warnings, results: plain.results }
  }
  return { cwd, write, lint }
}

const ALL = 'a.md b.yaml chat.jsonl fee.en.md fee.ru.md silent.md'

test('with the cache results are what they are without it, after every change', async () => {
  const { write, lint } = folder()
  const first = config()
  const other = config({ rules: { ...RULES, 'no-cliche': 'error' } })
  const some = config({ settings: { brands: [{ name: 'Acme' }] } })
  const steps: readonly [
    Readonly<Record<string, string | undefined>>,
    ConfigObject,
    ReplyLintOptions,
    judged: string,
  ][] = [
    [FILES, first, {}, ALL],
    // What could not be read is tried again.
    [{}, first, {}, 'chat.jsonl'],
    [{ 'chat.jsonl': FILES['chat.jsonl'].replace('{"id":\n', '') }, first, {}, 'chat.jsonl'],
    [{}, first, {}, ''],
    // A change tells on files that did not change.
    [{ 'a.md': 'The shop opens at nine.\n' }, first, {}, 'a.md'],
    [{ 'fee.en.md': 'Delivery is £6.\n' }, first, {}, 'fee.en.md'],
    [{ 'a.md': `Good evening.\n\n${SAME}\n`, 'fee.en.md': undefined }, first, {}, 'a.md'],
    [{ 'silent.md': `${SAME}\n` }, first, {}, 'silent.md'],
    [{ 'b.yaml': undefined }, first, {}, ''],
    [{ 'b.yaml': FILES['b.yaml'], 'silent.md': FILES['silent.md'] }, first, {}, 'b.yaml silent.md'],
    // What is written again without a change is one for the clock alone.
    [{ 'a.md': `Good evening.\n\n${SAME}\n` }, first, {}, 'a.md'],
    [{}, first, { cacheStrategy: 'content' }, 'a.md b.yaml chat.jsonl fee.ru.md silent.md'],
    [{ 'a.md': `Good evening.\n\n${SAME}\n` }, first, { cacheStrategy: 'content' }, ''],
    // Options and config.
    [{}, first, { cacheStrategy: 'content', locale: 'ru' }, 'a.md b.yaml chat.jsonl fee.ru.md silent.md'],
    [{}, first, { cacheStrategy: 'content', locale: 'ru', fix: true }, 'chat.jsonl'],
    [{}, other, { cacheStrategy: 'content', locale: 'ru' }, 'a.md b.yaml chat.jsonl fee.ru.md silent.md'],
    [{}, other, { cacheStrategy: 'content', locale: 'ru' }, ''],
    [{}, some, { allowInlineConfig: false }, 'a.md b.yaml chat.jsonl fee.ru.md silent.md'],
  ]
  for (const [files, config, options, judged] of steps) {
    write(files)
    expect((await lint(config, options)).judged).toBe(judged)
  }
}, 120_000)

test('rules of a folder, fixes, damage', async () => {
  const { cwd, write, lint } = folder()
  const pack = (word: string) => ({
    'pack/no-pony/rule.yaml':
      'description: { en: None., ru: Нет. }\nseverity: warn\ncategory: tone\nsource: [S1]\nneeds: reply\n',
    'pack/no-pony/en.yaml': `messages: { default: "No “{match}”." }\nlists: { avoid: [${word}] }`,
    'pack/no-pony/ru.yaml': `messages: { default: "Не «{match}»." }\nlists: { avoid: [пони] }`,
  })
  const mine = (): ConfigObject => ({
    extends: [],
    plugins: { rules: ['pack'] },
    rules: { 'no-pony': 'warn' },
  })
  write({ ...pack('pony'), 'one.md': 'A pony and a horse.\n', 'two.md': 'A cow.\n' })
  const config = mine()
  expect((await lint(config)).judged).toBe('one.md two.md')
  expect(await lint(config)).toMatchObject({ judged: '', warnings: [] })

  write(pack('horse'))
  // Rules that are loaded stay what they are.
  expect((await lint(config)).judged).toBe('')
  const later = mine()
  expect((await lint(later)).judged).toBe('one.md two.md')

  const cache = join(cwd, '.replylintcache')
  const whole = readFileSync(cache, 'utf8')
  writeFileSync(cache, whole.slice(0, -20))
  expect(await lint(later)).toMatchObject({ judged: 'two.md' })
  writeFileSync(cache, `${whole.split('\n', 2).join('\n')}\nrubbish\n`)
  const damaged = await lint(later)
  expect(damaged.warnings).toEqual([
    'The cache <cwd>/.replylintcache is damaged: what cannot be read of it is judged again.',
  ])
  writeFileSync(cache, 'my notes\n')
  expect((await lint(later)).warnings).toEqual([
    '<cwd>/.replylintcache is no cache of replylint: it is left as it is, and no results are kept. Name another --cache-location.',
  ])
  expect(readFileSync(cache, 'utf8')).toBe('my notes\n')
}, 120_000)
