import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, found, said } from './cli.ts'

/** What a folder is to a git repository. */
interface Repository {
  readonly committed: Readonly<Record<string, string>>
  readonly staged?: Readonly<Record<string, string>>
  readonly loose?: Readonly<Record<string, string>>
  readonly renamed?: Readonly<Record<string, string>>
  /** Removed from the disk, not from the index. */
  readonly gone?: readonly string[]
}

const repository = ({ committed, staged = {}, loose = {}, renamed = {}, gone = [] }: Repository) => ({
  files: committed,
  prepare(cwd: string) {
    const git = (...argv: string[]) => execFileSync('git', argv, { cwd, stdio: 'ignore' })
    const write = (files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(cwd, name, '..'), { recursive: true })
        writeFileSync(join(cwd, name), text)
      }
    }
    git('init', '-q', '-b', 'main')
    git('config', 'user.email', 'a@example.com')
    git('config', 'user.name', 'A')
    git('add', '.')
    git('commit', '-qm', 'one', '--no-verify')
    for (const [from, to] of Object.entries(renamed)) git('mv', from, to)
    write(staged)
    git('add', '.')
    write(loose)
    for (const name of gone) rmSync(join(cwd, name))
  },
})

test('--changed, --staged, --since: what git says, with any names; of JSONL only the lines', async () => {
  const first = said('Ann', 'chat', '2026-03-01T23:30:00+03:00', 'old, asap.')
  const given = repository({
    committed: { 'old.md': 'asap', 'gone here.md': 'asap', 't.jsonl': `${first}\n` },
    renamed: { 'gone here.md': 'ещё один.md' },
    staged: { 'a b/новый шаблон.md': 'asap' },
    loose: {
      't.jsonl': `${first}\n${said('Bob', 'chat', '2026-03-01T23:30:00+03:00', 'new, asap.')}\n`,
      'не добавлен.md': 'asap',
    },
  })
  const all = ['new, asap.', 'a b/новый шаблон.md', 'ещё один.md', 'не добавлен.md']
  expect((await found(['--changed', '.'], given)).sort()).toEqual([...all].sort())
  expect((await found(['--since', 'main', '.'], given)).sort()).toEqual([...all].sort())
  expect((await found(['--staged', '.'], given)).sort()).toEqual(['a b/новый шаблон.md', 'ещё один.md'])
  const { code, stderr } = await cli(['--since', 'mainn', '.'], given)
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'replylint: There is no commit "mainn". Did you mean "main"?\n',
  })
})

test('--staged judges what the commit will take, not what the disk holds', async () => {
  const line = (text: string) => `${said('Ann', 'chat', '2026-03-01T23:30:00+03:00', text)}\n`
  const given = repository({
    committed: { 'mended.md': 'We write today.\n', 't.jsonl': line('one, asap.'), 'kept.md': 'Hello.\n' },
    staged: {
      'mended.md': 'We write asap.\n',
      'spoiled.md': 'We write today.\n',
      'a b/ушёл.md': 'Скоро, то есть вскорости.\n',
      't.jsonl': `${line('one, asap.')}${line('two, asap.')}`,
      'big.md': `${'We write today.\n'.repeat(3_000)}asap\n`,
    },
    loose: {
      'mended.md': 'We write today.\n',
      'spoiled.md': 'We write asap.\n',
      't.jsonl': `${line('zero, asap.')}${line('one, asap.')}${line('two, asap, mended.')}`,
      'big.md': 'We write today.\n',
      'kept.md': 'We write asap.\n',
      'new.md': 'We write asap.\n',
    },
    gone: ['a b/ушёл.md'],
  })
  const names = ['a b/ушёл.md', 'big.md', 'mended.md', 'two, asap.']
  expect((await found(['--staged', '.'], given)).sort()).toEqual(names)
  expect((await found(['--staged', '**/*.{md,jsonl}'], given)).sort()).toEqual(names)
  expect(await found(['--staged', 'a b', 'mended.md'], given)).toEqual(['a b/ушёл.md', 'mended.md'])
  expect(await found(['--staged', 'a b/ушёл.md'], given)).toEqual(['a b/ушёл.md'])
  expect((await found(['--staged', '--join', 'customer', '.'], given)).sort()).toEqual(names)
  expect((await found(['--staged', '--concurrency', '2', '.'], given)).sort()).toEqual(names)
})

test('--staged --fix is refused: what is staged stays what it is', async () => {
  const given = repository({ committed: { 'a.md': 'Hello.\n' }, staged: { 'a.md': 'We write asap.\n' } })
  const { code, stdout, stderr, read } = await cli(['--staged', '--fix', '.'], given)
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'The --fix option is not available with --staged: what is staged is in git, not in your files. Use --changed --fix, then git add.\n',
  })
  expect(read('a.md')).toBe('We write asap.\n')
})
