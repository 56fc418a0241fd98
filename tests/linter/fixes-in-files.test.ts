import { describe, expect, it } from 'vitest'
import { stringify, type ToStringOptions } from 'yaml'
import { applyFixes } from '../../src/linter/fixes.ts'
import { lint } from '../../src/linter/linter.ts'
import type { ActiveRule } from '../../src/linter/plan.ts'
import { textContent } from '../../src/load/files/content.ts'
import { type FileEntry, readContent } from '../../src/load/files/read.ts'
import { type ThreadCase, toThread } from '../../src/testing/written.ts'
import type { Fix, LintMessage, Rule, Settings, Thread } from '../../src/types.ts'
import { RULES, readYaml, rooms, ruleSet } from '../rooms/cases.ts'

interface RuleCase extends ThreadCase {
  options?: Record<string, unknown>
}

type Cases = Record<'ru' | 'en', { rejects: RuleCase[] }>

/** A thread as a file of some kind; undefined: the kind cannot hold it. */
type Writer = (thread: Thread) => string | undefined

const OTHER = { id: 'other', messages: [{ role: 'agent', text: 'Готово: счёт №5, «да»?\nOK' }] }

const canonical = (thread: Thread) => JSON.parse(JSON.stringify([OTHER, thread, OTHER])) as object[]

const yaml =
  (options: ToStringOptions): Writer =>
  (thread) =>
    `# what we keep\n${stringify(canonical(thread), options).replace('- id:', '- id: # kept\n    ')}# the end\n`

const escaped = (text: string) =>
  text.replace(/[^\x20-\x7e\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const replyOf = ({ messages }: Thread) => messages.at(-1)!.text

const entities = (text: string) =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>\n')

const crlf =
  (write: Writer): Writer =>
  (thread) =>
    write(thread)?.replaceAll('\n', '\r\n')

const KINDS: Readonly<Record<string, { path: string; write: Writer }>> = {
  'YAML, literal': { path: 'a.yaml', write: yaml({ blockQuote: 'literal', lineWidth: 0 }) },
  'YAML, folded': { path: 'a.yaml', write: yaml({ blockQuote: 'folded', lineWidth: 40 }) },
  'YAML, double quotes': { path: 'a.yaml', write: yaml({ defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }) },
  'YAML, double quotes, wrapped': {
    path: 'a.yaml',
    write: yaml({ defaultStringType: 'QUOTE_DOUBLE', lineWidth: 40 }),
  },
  'YAML, single quotes': { path: 'a.yaml', write: yaml({ defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }) },
  'YAML, CRLF': { path: 'a.yaml', write: crlf(yaml({ blockQuote: 'literal', lineWidth: 0 })) },
  JSON: { path: 'a.json', write: (thread) => JSON.stringify(canonical(thread), null, '\t') },
  'JSON, escapes': { path: 'a.json', write: (thread) => escaped(JSON.stringify(canonical(thread), null, 2)) },
  'JSON, CRLF': { path: 'a.json', write: crlf((thread) => JSON.stringify(canonical(thread), null, 2)) },
  'JSON Lines': {
    path: 'a.jsonl',
    write: (thread) =>
      canonical(thread)
        .map((one) => JSON.stringify(one))
        .join('\n'),
  },
  'JSON Lines, CRLF, escapes': {
    path: 'a.jsonl',
    write: (thread) =>
      canonical(thread)
        .map((one) => escaped(JSON.stringify(one)))
        .join('\r\n'),
  },
  Markdown: { path: 'a.md', write: (thread) => `---\ntitle: "A: b"  # kept\n---\n\n${replyOf(thread)}\n` },
  'Markdown, CRLF': {
    path: 'a.md',
    write: crlf((thread) => `---\ntitle: A # kept\n---\n\n${replyOf(thread)}\n`),
  },
  HTML: {
    path: 'a.html',
    write: (thread) =>
      `<!-- kept -->\n<p class="x">${entities(replyOf(thread))}</p>\n<p>&copy;&nbsp;«A»</p>\n`,
  },
  'plain text': { path: 'a.txt', write: (thread) => `${replyOf(thread)}\n` },
  'CSV of templates': {
    path: 'a.csv',
    write: (thread) =>
      `id,title,body\r\n1,"A, b","Да; ""нет"""\r\n2,C,"${replyOf(thread).replaceAll('"', '""')}"\r\n3,D,OK\r\n`,
  },
}

/** Kinds whose files can hold any text: no fix is refused there. */
const HOLD_ALL = [
  'JSON',
  'JSON, escapes',
  'JSON, CRLF',
  'JSON Lines',
  'JSON Lines, CRLF, escapes',
  'YAML, double quotes',
]

async function readAll(text: string, path: string): Promise<FileEntry[]> {
  const entries: FileEntry[] = []
  for await (const entry of readContent(textContent(text), path, {})) {
    if ('problem' in entry) throw new Error(`${entry.problem}\n${text}`)
    entries.push(entry)
  }
  return entries
}

interface Change {
  readonly file: Fix | undefined
  readonly text: Fix
  readonly message: LintMessage
  readonly safe: boolean
}

/** All that a rule would change in an entry, in its file and in the reply's text. */
function changesOf({ thread, origin }: FileEntry, active: ActiveRule[], settings: Settings): Change[] {
  const options = { active, settings }
  const place = ({ messageId, reply }: LintMessage) =>
    `${messageId} ${reply?.message} ${reply?.line}:${reply?.column} ${reply?.quote}`
  const inFile = new Map(lint(thread, ruleSet, { ...options, origin }).map((one) => [place(one), one]))
  return lint(thread, ruleSet, options).flatMap((message): Change[] => {
    const twin = inFile.get(place(message))!
    const suggested = (message.suggestions ?? []).map((suggestion) => ({
      file: twin.suggestions?.find(({ desc }) => desc === suggestion.desc)?.fix,
      text: suggestion.fix,
      message,
      safe: false,
    }))
    return message.fix
      ? [{ file: twin.fix, text: message.fix, message, safe: true }, ...suggested]
      : suggested
  })
}

const changed = (text: string, { range: [start, end], text: inserted }: Fix) =>
  text.slice(0, start) + inserted + text.slice(end)

const GIVEN = rooms(RULES, 'rule.yaml').flatMap((id) => {
  const rule = ruleSet.rules.find((one) => one.id === id)!
  const cases = readYaml<Cases>(RULES, `${id}/cases.yaml`)
  return [...cases.ru.rejects, ...cases.en.rejects]
    .filter(({ reply }) => reply !== undefined)
    .map((written) => ({ rule, written, thread: toThread(written), active: [on(rule, written.options)] }))
    .filter(({ thread, active, written }) =>
      lint(thread, ruleSet, { active, settings: written.settings ?? {} }).some(
        ({ fix, suggestions }) => fix || suggestions,
      ),
    )
})

function on(rule: Rule, options: RuleCase['options']): ActiveRule {
  const severity = rule.meta.severity === 'off' ? 'warn' : rule.meta.severity
  return { rule, severity, options: { ...rule.meta.defaults, ...options } }
}

describe.each(Object.entries(KINDS))('%s', (kind, { path, write }) => {
  it('takes every fix of every rule, and nothing else in it changes', async () => {
    let taken = 0
    const refused: string[] = []
    for (const { written, thread, active } of GIVEN) {
      const settings = written.settings ?? {}
      const source = write(thread)
      if (source === undefined) continue
      const before = await readAll(source, path)
      for (const [index, entry] of before.entries()) {
        for (const { file, text, message, safe } of changesOf(entry, active, settings)) {
          if (!file) {
            refused.push(`${active[0]!.rule.id}: ${message.reply?.quote} → ${text.text}`)
            continue
          }
          taken++
          const after = await readAll(changed(source, file), path)
          const expected = before.map(({ thread }) => thread)
          const messages = entry.thread.messages.map((one, at) =>
            at === message.reply!.message ? { ...one, text: changed(one.text, text) } : one,
          )
          expected[index] = { ...entry.thread, messages }
          expect(after.map(({ thread }) => thread)).toEqual(expected)
          expect(source.slice(...file.range).length).toBeLessThanOrEqual(source.length)
          if (!safe) continue
          const left = lint(after[index]!.thread, ruleSet, { active, settings })
          expect(left.map(({ fingerprint }) => fingerprint)).not.toContain(message.fingerprint)
        }
      }
    }
    expect(taken).toBeGreaterThan(0)
    if (HOLD_ALL.includes(kind)) expect(refused).toEqual([])
  })
})

it('two fixes that touch wait for one another, the first comes first', () => {
  const fix = (start: number, end: number, text: string) =>
    ({ fix: { range: [start, end], text } }) as unknown as LintMessage
  expect(applyFixes('abcdef', [fix(2, 4, 'X'), fix(0, 2, 'Y'), fix(4, 5, 'Z')])).toBe('YcdZf')
  expect(applyFixes('abcdef', [fix(0, 1, ''), fix(1, 2, 'B'), fix(3, 3, '!')])).toBe('bc!def')
  expect(applyFixes('abc', [])).toBeUndefined()
})
