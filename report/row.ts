import type { ReportThread } from '../src/formatters/html/record.ts'
import { type Child, h, listed } from './dom.ts'
import type { Words } from './words.ts'

/** Where a row stands in its list. */
export interface RowPlace {
  readonly index: number
  readonly of: number
  readonly active: boolean
}

/** A thread as a row of the list. */
export function row(
  thread: ReportThread,
  { index, of, active }: RowPlace,
  words: Words,
  open: () => void,
): HTMLElement {
  return h(
    'div',
    {
      id: `row-${index}`,
      class: 'row',
      role: 'option',
      'aria-selected': String(active),
      'aria-setsize': of,
      'aria-posinset': index + 1,
      on: { click: open },
    },
    h('span', { class: 'title', dir: 'auto' }, titleOf(thread)),
    badges(thread, words),
    h('span', { class: 'meta' }, ...meta(thread, words)),
  )
}

function meta({ id, file, channel, findings }: ReportThread, words: Words): Child[] {
  const agents = [...new Set(findings.map(({ agent }) => agent))]
  const day = findings.find((finding) => finding.day !== undefined)?.day
  return listed(day && words.date(day), channel && words.channel(channel), ...agents, id, file)
}

/** Subject or title; else what the customer began with; else the file. */
export function titleOf({ title, id, file, messages }: ReportThread): string {
  const first = messages.find(({ role }) => role === 'customer') ?? messages[0]
  return title || first?.text.trim().slice(0, 160).replace(/\s+/g, ' ') || (id ?? file)
}

/** How many errors and warnings a thread has. */
export function badges({ findings }: ReportThread, words: Words): HTMLElement {
  const errors = findings.filter(({ error }) => error).length
  const warnings = findings.length - errors
  const badge = (kind: 'errors' | 'warnings', number: number) =>
    number > 0 &&
    h(
      'span',
      { class: `badge ${kind}`, title: `${words.number(number)} ${words.count(kind, number)}` },
      words.number(number),
    )
  return h('span', { class: 'badges' }, badge('errors', errors), badge('warnings', warnings))
}
