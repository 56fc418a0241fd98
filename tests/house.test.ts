import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Who may import whom, by the first folder or file below `src/`; `*` is everything. */
const FLOORS: Record<string, readonly string[]> = {
  types: [],
  text: ['types', 'memo', 'lines'],
  phrases: ['types', 'memo', 'nearest', 'text'],
  facts: ['types', 'memo', 'text', 'phrases'],
  rules: ['types'],
  fingerprint: [],
  nearest: [],
  memo: [],
  clock: [],
  lines: ['types'],
  hours: ['types'],
  linter: ['types', 'memo', 'lines', 'fingerprint', 'hours', 'text', 'phrases', 'facts'],
  score: ['types'],
  anonymous: ['types', 'text'],
  baseline: ['types'],
  directives: ['types', 'nearest', 'fingerprint'],
  config: ['types', 'nearest', 'hours', 'linter'],
  reading: ['types', 'lines', 'nearest'],
  readers: ['types', 'lines', 'nearest', 'reading'],
  formatters: ['types', 'fingerprint', 'lines'],
  load: [
    'types',
    'baseline',
    'text',
    'phrases',
    'facts',
    'linter',
    'directives',
    'fingerprint',
    'lines',
    'nearest',
    'memo',
    'clock',
    'config',
    'reading',
    'readers',
    'formatters',
  ],
  testing: ['types', 'linter', 'text', 'phrases', 'nearest', 'config', 'load'],
  eslint: ['types', 'directives', 'linter', 'config', 'load'],
  textlint: ['types', 'lines', 'directives', 'linter', 'config', 'load'],
  cli: ['*'],
  index: ['*'],
}

/** Rooms below `load/`: the engine, which runs in a browser unchanged. */
const ENGINE = [
  'types',
  'fingerprint',
  'nearest',
  'memo',
  'lines',
  'text',
  'phrases',
  'facts',
  'rules',
  'hours',
  'linter',
  'directives',
  'config',
  'score',
  'anonymous',
  'baseline',
  'reading',
  'readers',
  'formatters',
]

interface Source {
  file: string
  room: string
  code: string
  imports: { from: string; typeOnly: boolean }[]
}

const sources = ['src', 'rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name): Source => {
      const file = join(folder, name)
      const code = readFileSync(join(root, file), 'utf8')
      return { file, room: roomOf(file), code, imports: importsOf(code) }
    }),
)

describe.each(sources.map((source) => [source.file, source] as const))(
  '%s',
  (_, { file, room, code, imports }) => {
    it('stands on the floors below it', () => {
      const allowed = FLOORS[room]
      expect(allowed, `the floor of ${room} is named in this test`).toBeDefined()
      const wrong = imports
        .filter(({ from }) => from.startsWith('.') && !from.endsWith('.json'))
        .map(({ from }) => roomOf(relative(root, resolve(root, dirname(file), from))))
        .filter((other) => other !== room && !allowed!.includes(other) && !allowed!.includes('*'))
      expect(wrong).toEqual([])
    })

    if (ENGINE.includes(room))
      it('knows no disk, clock, network, console and process', () => {
        expect(imports.filter(({ from }) => from.startsWith('node:'))).toEqual([])
        const bare = withoutComments(code)
        expect(
          bare.match(
            /\bconsole\.|\bprocess\.(?:env|argv|exit|cwd|std|hrtime|nextTick|on)\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(/g,
          ) ?? [],
        ).toEqual([])
      })

    it('keeps no state in the module', () => {
      expect(withoutComments(code).match(/^(?:export )?(?:let|var) .*/gm) ?? []).toEqual([])
    })

    if (room === 'rules')
      it('holds no human word, no regular expression, and only types of ours', () => {
        const bare = withoutComments(code)
        expect(cyrillic(bare)).toEqual([])
        expect(bare.match(/\bRegExp\b|\.match(?:All)?\(|[=(,]\s*\/[^/*\s]/g) ?? []).toEqual([])
        expect(imports.filter(({ typeOnly }) => !typeOnly)).toEqual([])
        expect(bare).not.toMatch(/\basync\b/)
      })

    if (ENGINE.includes(room) && room !== 'text')
      it('holds no Cyrillic word outside data', () => {
        expect(cyrillic(withoutComments(code))).toEqual([])
      })
  },
)

describe('the rules', () => {
  it('say it without code, a third of them at least', () => {
    const rooms = readdirSync(join(root, 'rules')).filter((name) => !name.startsWith('_'))
    const coded = rooms.filter((name) => sources.some(({ file }) => file === join('rules', name, 'check.ts')))
    expect(rooms.length - coded.length).toBeGreaterThanOrEqual(rooms.length / 3)
  })
})

describe('the tree', () => {
  it('has no attic', () => {
    expect(
      sources.filter(({ file }) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(file)),
    ).toEqual([])
  })

  it('has no circle of imports, types counted in', () => {
    const left = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.map(({ from }) => relative(root, resolve(root, dirname(file), from))),
      ]),
    )
    for (let size = -1; size !== left.size; ) {
      size = left.size
      const imported = new Set([...left.values()].flat())
      for (const [file, below] of left)
        if (!imported.has(file) || !below.some((other) => left.has(other))) left.delete(file)
    }
    expect([...left.keys()]).toEqual([])
  })

  it('is entered only from outside through its doors', () => {
    const doors = sources.flatMap(({ file, imports }) =>
      imports
        .filter(
          ({ from }) =>
            /(?:^|\/)(?:index|cli)\.ts$/.test(from) && /^\.\.?\/(?:\.\.\/)*(?:index|cli)\.ts$/.test(from),
        )
        .map(({ from }) => `${file} → ${from}`),
    )
    expect(doors.filter((door) => !door.startsWith('src/phrases/'))).toEqual([])
  })
})

/** Cyrillic words but for the three values of `AddressForm`. */
function cyrillic(code: string): string[] {
  return (code.match(/\p{Script=Cyrillic}+/gu) ?? []).filter((word) => !['вы', 'Вы', 'ты'].includes(word))
}

function roomOf(file: string): string {
  const [top, next = ''] = file.split(/[\\/]/)
  return top === 'rules' ? 'rules' : next.replace(/\.ts$/, '')
}

function importsOf(code: string) {
  const found = code.matchAll(/^(?:import|export) (type )?[^'"]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)
  return Array.from(found, ([, type, from, dynamic]) => ({
    from: (from ?? dynamic)!,
    typeOnly: type !== undefined,
  }))
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}
