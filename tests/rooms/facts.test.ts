import { describe, expect, it } from 'vitest'
import { toConversation, toReplies } from '../../src/linter/thread.ts'
import { type ThreadCase, toThread } from '../../src/testing/written.ts'
import type { Language, Span, Thread } from '../../src/types.ts'
import { FACTS, readYaml, rooms, ruleSet } from './cases.ts'

interface FactCase extends ThreadCase {
  text?: string
  role?: 'agent' | 'customer'
  is: unknown
}

type Cases = Record<Language, FactCase[]>

const LEAST = 10

describe.each(rooms(FACTS, 'fact.yaml'))('%s', (name) => {
  const { of, kinds = [] } = readYaml<{ of: 'message' | 'reply'; kinds?: string[] }>(
    FACTS,
    `${name}/fact.yaml`,
  )
  const cases = readYaml<Cases>(FACTS, `${name}/cases.yaml`)

  describe.each(['ru', 'en'] as const)('%s', (language) => {
    it.each(cases[language].map((written) => [title(written), written] as const))('%s', (_, written) => {
      const value = factOf(written)
      expect(narrow(value, written.is)).toEqual(written.is)
    })

    it('has enough cases', () => {
      expect(cases[language].length).toBeGreaterThanOrEqual(LEAST)
    })
  })

  it('has every kind of entry on its door plate', () => {
    const entries = [...cases.ru, ...cases.en].flatMap((written) => [factOf(written)].flat())
    const met = new Set(entries.flatMap((entry) => (entry as { kind?: string } | null)?.kind ?? []))
    expect([...met].filter((kind) => !kinds.includes(kind))).toEqual([])
  })

  function factOf(written: FactCase): unknown {
    const alone = written.text === undefined ? {} : { thread: [{ [written.role ?? 'agent']: written.text }] }
    const thread = toThread({ ...written, ...alone })
    const reply = [
      ...toReplies(
        toConversation(thread, ruleSet.analysis, ruleSet.settle(written.settings ?? {})),
        () => true,
      ),
    ].at(-1)!
    const facts = (of === 'message' ? reply.turn.facts : reply.facts) as unknown as Record<string, unknown>
    return readable(facts[name], thread, thread.messages.length - 1)
  }
})

const title = ({ text, reply, customer }: FactCase) =>
  String(text ?? `${[customer].flat().join(' / ')} → ${reply}`)
    .replace(/\s+/gu, ' ')
    .replaceAll('%', '%%')
    .slice(0, 90)

/** The value with words in the place of offsets: spans become the words there, on whatever message they point at. */
function readable(value: unknown, thread: Thread, message: number): unknown {
  if (Array.isArray(value)) return value.map((one) => readable(one, thread, message))
  if (typeof value !== 'object' || value === null) return value ?? null
  const record = value as Record<string, unknown>
  const at = typeof record.message === 'number' ? record.message : message
  const quote = ({ start, end }: Span) => thread.messages[at]!.text.slice(start, end)
  if (isSpan(record)) return { ...record, quote: quote(record) }
  const { span, ...rest } = record
  const own = Object.entries(rest).map(([key, one]) => [
    key,
    readable(one, thread, key === 'evidence' && 'state' in record ? message : at),
  ])
  return { ...(isSpan(span) && { quote: quote(span) }), ...Object.fromEntries(own) }
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

/** The value with only the keys that the case names. */
function narrow(value: unknown, named: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(named))
    return value.map((one, i) => narrow(one, named[i] ?? named[0]))
  if (typeof named === 'string' && typeof value === 'object' && value && 'quote' in value) return value.quote
  if (typeof value !== 'object' || value === null || typeof named !== 'object' || named === null) return value
  const record = value as Record<string, unknown>
  return Object.fromEntries(Object.entries(named).map(([key, one]) => [key, narrow(record[key], one)]))
}
