import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli.ts'

interface Given {
  /** Beside those of the pack. */
  readonly files?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly tty?: boolean
  /** Readers go away after that many pieces. */
  readonly readers?: number
  /** Ctrl+C once that many pieces are printed. */
  readonly interruptAfter?: number
  /** A folder that is there already; its files are its own. */
  readonly cwd?: string
  /** What else the folder wants, when its files are written. */
  readonly prepare?: (cwd: string) => void
}

const plate = (severity: string, more = '') =>
  `description: { en: About soon., ru: Про скоро. }\nseverity: ${severity}\ncategory: time\nsource: [S1]\nneeds: reply\n${more}`

/** A pack of two rules that know one word each. */
export const PACK = {
  'pack/say-when/rule.yaml': plate('error', 'hasSuggestions: true\n'),
  'pack/say-when/en.yaml':
    'messages: { default: "“{match}” names no time.", suggest: "Write “{replacement}”" }\nlists: { avoid: [asap → today] }',
  'pack/say-when/ru.yaml':
    'messages: { default: "«{match}» — это когда?", suggest: "Напишите «{replacement}»" }\nlists: { avoid: [вскорости → сегодня] }',
  'pack/no-pony/rule.yaml': plate('warn'),
  'pack/no-pony/en.yaml': 'messages: { default: "No “{match}”." }\nlists: { avoid: [pony] }',
  'pack/no-pony/ru.yaml': 'messages: { default: "Не «{match}»." }\nlists: { avoid: [пони] }',
}

/** What puts a rule into the pack that does something at each reply. */
export const booming = (what: string) => ({
  'pack/boom/rule.yaml': plate('warn'),
  'pack/boom/en.yaml': 'messages: { default: x }\nlists: {}',
  'pack/boom/ru.yaml': 'messages: { default: x }\nlists: {}',
  'pack/boom/check.mjs': `export function* check(reply) { ${what} }`,
})

/** One that throws. */
export const BOOM = booming('throw new Error("kaboom")')

/** Only the pack's rules. */
export const CONFIG = {
  'replylint.config.yaml':
    'extends: []\nplugins: { rules: [pack] }\nrules: { say-when: error, no-pony: warn }\n',
}

/** A folder for one test, with the pack and its config. */
export function folderOf(files: Given['files'] = {}): string {
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const [name, text] of Object.entries({ ...PACK, ...CONFIG, ...files })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

/** Runs the command line in a folder of its own; paths in what it prints begin with `<cwd>`. */
export async function cli(argv: readonly string[], given: Given = {}) {
  const cwd = given.cwd ?? folderOf(given.files)
  given.prepare?.(cwd)
  const printed = { stdout: '', stderr: '', pieces: 0 }
  let interrupt = () => {}
  const out = (name: 'stdout' | 'stderr') => ({
    isTTY: given.tty ?? false,
    write: async (text: string) => {
      printed[name] += text
      if (name === 'stdout') printed.pieces++
      if (printed.pieces === given.interruptAfter) interrupt()
      return name !== 'stdout' || printed.pieces !== given.readers
    },
  })
  const code = await run(argv, {
    stdout: out('stdout'),
    stderr: out('stderr'),
    stdin: async () => given.stdin ?? '',
    cwd,
    interactive: false,
    env: given.env ?? {},
    onInterrupt(callback) {
      interrupt = callback
      return () => {
        interrupt = () => {}
      }
    },
  })
  const here = (text: string) => text.replaceAll(cwd, '<cwd>')
  return {
    code,
    stdout: here(printed.stdout),
    stderr: here(printed.stderr),
    read: (name: string, encoding: BufferEncoding = 'utf8') => readFileSync(join(cwd, name), encoding),
  }
}

/** A line of JSONL: a thread of one reply, whose text is its id. */
export const said = (name: string, channel: string, at: string, text: string) =>
  JSON.stringify({ id: text, channel, messages: [{ role: 'agent', author: { name }, at, text }] })

/** JSONL of threads of one reply that says a text: more than one thread of the machine is given. */
export const manyRecords = (count: number, text: string) =>
  Array.from({ length: count }, (_, id) => {
    const line = JSON.stringify({ id: `t${id}`, messages: [{ role: 'agent', text: `${text} It is ${id}.` }] })
    return `${line.padEnd(Math.ceil(1_000_000 / count))}\n`
  }).join('')

/** The threads, or files without any, of which something is found. */
export async function found(argv: readonly string[], given: Given): Promise<string[]> {
  const { stdout } = await cli(['-f', 'jsonl', ...argv], given)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ threadId, filePath }) => threadId ?? filePath.replace('<cwd>/', ''))
}
