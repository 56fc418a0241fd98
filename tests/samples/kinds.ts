import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { run } from '../../src/cli.ts'
import type { Config, LintMessage } from '../../src/index.ts'
import { rulePlate } from '../../src/load/rooms/room-schema.ts'
import { caseFile } from '../../src/testing/schema.ts'
import { cli } from '../cli/cli.ts'
import { type Block, filesIn } from './blocks.ts'
import { imported } from './imported.ts'
import { eslint, textlint } from './others.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What runs a block: the first that it fits. */
export const KINDS: readonly {
  readonly name: string
  fits(block: Block): boolean
  run(block: Block): Promise<void>
}[] = [
  { name: 'commands', fits: ({ language }) => language === 'sh', run: commands },
  { name: 'a run', fits: ({ code }) => code.startsWith('fixtures/demo/'), run: demo },
  { name: 'a rule room', fits: ({ code }) => code.startsWith('house-rules/'), run: room },
  { name: 'a config of ESLint', fits: ({ code }) => code.includes('replylint/eslint'), run: eslint },
  { name: 'a config of textlint', fits: ({ language }) => language === 'json', run: textlint },
  { name: 'a config', fits: ({ code }) => code.includes('defineConfig('), run: config },
  { name: 'a program', fits: ({ language }) => language === 'ts', run: program },
  { name: 'a directive', fits: ({ language }) => language === 'md', run: directive },
  { name: 'a modeline', fits: ({ code }) => code.startsWith('# yaml-language-server'), run: modeline },
  { name: 'a door plate', fits: ({ code }) => code.startsWith('# rules/'), run: plate },
  { name: 'cases', fits: ({ code }) => code.startsWith('- templates:'), run: cases },
  { name: 'a thread', fits: ({ code }) => /^messages:/m.test(code), run: thread },
  { name: 'a config in YAML', fits: ({ code }) => /^settings:/m.test(code), run: config },
]

async function commands({ code }: Block): Promise<void> {
  const words = code.split('\n').flatMap((line) => line.replace(/ #.*/, '').split(' && '))
  for (const command of words.filter(Boolean).map((one) => one.trim())) {
    const [, script] = /^npm (?:run )?(\S+)/.exec(command) ?? []
    const [, path] = /^npx replylint (\S+)$/.exec(command) ?? []
    if (path) expect(existsSync(join(root, path)), command).toBe(true)
    else expect(['ci', ...Object.keys(manifest.scripts)], command).toContain(script)
  }
}

/** Lines of output, each as far as its `…`, and the rule at its end. */
async function demo({ code }: Block): Promise<void> {
  let printed = ''
  const write = async (text: string) => {
    printed += text
    return true
  }
  const out = { isTTY: false, write }
  await run(['fixtures/demo'], {
    stdout: out,
    stderr: out,
    stdin: async () => '',
    cwd: root,
    interactive: false,
    env: {},
    onInterrupt: () => () => {},
  })
  const lines = printed.split('\n').map((line) => line.replace(root, '').replace(/ +/g, ' ').trim())
  for (const shown of code.split('\n').filter(Boolean)) {
    const [start, end = ''] = shown.replace(/ +/g, ' ').trim().split('…')
    expect(
      lines.some((line) => line.startsWith(start!.trim()) && line.endsWith(end.trim())),
      shown,
    ).toBe(true)
  }
}

/** The room loads beside ours and finds what its page says it finds. */
async function room(block: Block): Promise<void> {
  const [id] = block.code.match(/no-[\w-]+/) ?? ['']
  const replies: Record<string, string> = {
    'no-honey': 'Клиент: Где заказ?\nОператор: Сейчас, солнышку всё найдём.\n',
    'no-bare-coupon':
      'Customer: My vase arrived broken, I am so angry!\nAgent: Here is a coupon for 10% in compensation.\n',
  }
  const files = {
    ...filesIn(block),
    'chat.txt': replies[id]!,
    'replylint.config.yaml': 'extends: recommended\n',
  }
  const { stdout, stderr } = await cli(['--rules-dir', 'house-rules', '-f', 'unix', 'chat.txt'], { files })
  expect(stderr).toBe('')
  expect(stdout).toContain(`/${id}]`)
}

/** A config of ours is read without complaint, and holds for a file. */
async function config({ code, language }: Block): Promise<void> {
  const loaded =
    language === 'ts' ? (await imported(code, 'replylint.config.ts')).default : (parse(code) as Config)
  const files = { 'replylint.config.yaml': JSON.stringify(loaded), 'a.md': 'We never got it.\n' }
  const { stdout, stderr } = await cli(['--print-config', 'a.md'], { files })
  expect(stderr).toBe('')
  const first = [loaded].flat()[0] as { rules?: object; settings?: object }
  const held = JSON.parse(stdout) as { rules: object; settings: object }
  expect(Object.keys(held.rules)).toEqual(expect.arrayContaining(Object.keys(first.rules ?? {})))
  expect(held.settings).toMatchObject(first.settings ?? {})
}

/** It runs to its end; where it has `messages`, something is found. */
async function program({ code }: Block): Promise<void> {
  const shows = code.includes('const messages =')
  const { messages } = await imported(shows ? `${code}\nexport { messages }\n` : code, 'program.ts')
  if (shows) expect((messages as LintMessage[]).map(({ ruleId }) => ruleId)).toContain('no-legalese')
}

async function directive({ code }: Block): Promise<void> {
  const sentence = 'Under the terms of the agreement, the fee is not returned.\n'
  const found = async (text: string) =>
    (await cli(['-f', 'unix', 'a.md'], { files: { 'a.md': text, 'replylint.config.yaml': '{}\n' } })).stdout
  expect(await found(sentence)).toContain('/no-legalese]')
  expect(await found(code + sentence)).not.toMatch(/no-legalese|directive/)
}

async function modeline({ code }: Block): Promise<void> {
  const [, path] = /\$schema=\.\/node_modules\/replylint\/(\S+)/.exec(code) ?? []
  expect(existsSync(join(root, path!))).toBe(true)
}

async function plate({ code }: Block): Promise<void> {
  const [, path] = /^# (\S+)/.exec(code) ?? []
  const whole = parse(readFileSync(join(root, path!), 'utf8'))
  expect(rulePlate.parse(whole)).toMatchObject(parse(code))
}

async function cases({ code }: Block): Promise<void> {
  expect(caseFile.safeParse({ en: { rejects: parse(code) } }).error).toBeUndefined()
}

async function thread({ code }: Block): Promise<void> {
  const {
    code: exit,
    stdout,
    stderr,
  } = await cli(['thread.yaml'], {
    files: { 'thread.yaml': code, 'replylint.config.yaml': '{}\n' },
  })
  expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: '' })
}
