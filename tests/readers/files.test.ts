import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type FindOptions, findFiles } from '../../src/load/files/files.ts'

const cwd = mkdtempSync(join(tmpdir(), 'replylint-files-'))
afterAll(() => rmSync(cwd, { recursive: true }))

const TREE = [
  'b.jsonl',
  'a.yaml',
  'README.md',
  'package.json',
  'replylint.config.yaml',
  'picture.png',
  'templates/refund.md',
  'templates/old/late.liquid',
  'templates/notes.docx',
  'templates/.hidden/tone.md',
  'templates/node_modules/x/y.md',
  'node_modules/pkg/z.md',
  '.git/a.txt',
  'empty/file.bin',
]
for (const name of TREE) {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), '')
}

async function find(patterns: readonly string[], options: Partial<FindOptions> = {}) {
  const { files, ignored, unmatched } = await findFiles(patterns, { cwd, ...options })
  const short = (path: string) => relative(cwd, path).replaceAll('\\', '/')
  return {
    files: files.map(short),
    ignored: ignored.map(({ filePath, message }) => [short(filePath), message]),
    unmatched: unmatched.map(({ message }) => message),
  }
}

const TEMPLATES = ['templates/.hidden/tone.md', 'templates/old/late.liquid', 'templates/refund.md']

describe('patterns', () => {
  const given: readonly [readonly string[], readonly string[]][] = [
    [[], ['a.yaml', 'b.jsonl', ...TEMPLATES]],
    [['.'], ['a.yaml', 'b.jsonl', ...TEMPLATES]],
    [['templates'], TEMPLATES],
    [['templates/**'], TEMPLATES],
    [['**/*.md'], ['templates/.hidden/tone.md', 'templates/refund.md']],
    [['templates/*.docx'], ['templates/notes.docx']],
    [
      ['templates/refund.md', 'templates', 'b.jsonl'],
      ['templates/refund.md', ...TEMPLATES.slice(0, 2), 'b.jsonl'],
    ],
    [
      ['README.md', 'picture.png'],
      ['README.md', 'picture.png'],
    ],
    [['*.{yaml,jsonl}'], ['a.yaml', 'b.jsonl']],
  ]
  it.each(given)('%j', async (patterns, files) => {
    expect(await find(patterns)).toEqual({ files, ignored: [], unmatched: [] })
  })
})

const NONE = (pattern: string) =>
  `No files matching the pattern "${pattern}" were found.\nPlease check for typing mistakes in the pattern.`

it.each(['nope.md', 'nope/**', 'empty', '*.html'])('%s is not found', async (pattern) => {
  expect(await find([pattern])).toEqual({ files: [], ignored: [], unmatched: [NONE(pattern)] })
})

describe('what is ignored', () => {
  const isIgnored = (path: string) => path.endsWith('.jsonl') || path.startsWith(join(cwd, 'templates/old'))

  it('directories and globs leave it out', async () => {
    expect((await find(['.'], { isIgnored })).files).toEqual(['a.yaml', TEMPLATES[0], TEMPLATES[2]])
    expect((await find(['**/*.{md,liquid}'], { isIgnored })).files).toEqual([TEMPLATES[0], TEMPLATES[2]])
  })

  it('a file that is named itself gives a warning', async () => {
    const tail = 'to disable file ignore settings or use "--no-warn-ignored" to suppress this warning.'
    expect(
      await find(['b.jsonl', 'node_modules/pkg/z.md', 'templates/old/late.liquid'], { isIgnored }),
    ).toEqual({
      files: [],
      ignored: [
        ['b.jsonl', `File ignored because of a matching ignore pattern. Use "--no-ignore" ${tail}`],
        [
          'node_modules/pkg/z.md',
          `File ignored by default because it is located under the node_modules directory. Use ignore pattern "!**/node_modules/" ${tail}`,
        ],
        [
          'templates/old/late.liquid',
          `File ignored because of a matching ignore pattern. Use "--no-ignore" ${tail}`,
        ],
      ],
      unmatched: [],
    })
  })

  it('a pattern with nothing but ignored files says so', async () => {
    expect((await find(['*.jsonl'], { isIgnored })).unmatched).toEqual([
      'You are linting "*.jsonl", but all of the files matching the glob pattern "*.jsonl" are ignored.',
    ])
  })

  it('--no-ignore', async () => {
    expect((await find(['b.jsonl', 'templates/old'], { isIgnored, ignore: false })).files).toEqual([
      'b.jsonl',
      'templates/old/late.liquid',
    ])
  })
})
