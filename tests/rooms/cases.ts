import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadRules } from '../../src/load/rules.ts'
import type { Message, Settings, Thread } from '../../src/types.ts'

/** The rules and facts of this source tree, loaded once for all tests. */
export const ruleSet = await loadRules()

export const RULES = new URL('../../rules/', import.meta.url)
export const FACTS = new URL('../../src/facts/', import.meta.url)

/** The names of all rooms in a folder. */
export function rooms(home: URL, plate: string): string[] {
  return readdirSync(home).filter(
    (name) => existsSync(new URL(`${name}/${plate}`, home)) && !name.startsWith('_'),
  )
}

export function readYaml<T>(home: URL, path: string): T {
  return parse(readFileSync(new URL(path, home), 'utf8')) as T
}

type Turn = Partial<Message> | Partial<Record<Message['role'] | 'note', string>>

/** A conversation as a table of cases writes it down. */
export interface ThreadCase {
  customer?: string | string[]
  thread?: Turn[]
  reply?: string
  at?: string
  channel?: Thread['channel']
  replyChannel?: Thread['channel']
  status?: Thread['status']
  subject?: string
  language?: string
  rating?: number
  profile?: Thread['customer']
  template?: Thread['template'] | true
  settings?: Settings
}

export function toThread(written: ThreadCase): Thread {
  const { reply, at, channel, replyChannel, status, subject, language, rating, profile, template } = written
  const customer = [written.customer ?? []].flat()
  const messages: Message[] = [
    ...(written.thread ?? []).map(toMessage),
    ...customer.map((text): Message => ({ role: 'customer', text, rating })),
    ...(reply === undefined ? [] : [{ role: 'agent', text: reply, at, channel: replyChannel } as const]),
  ]
  return {
    id: 'case',
    channel,
    status,
    subject,
    language,
    customer: profile,
    messages,
    ...(template && { template: template === true ? {} : template }),
  }
}

function toMessage(turn: Turn): Message {
  if ('role' in turn && turn.role) return { text: '', ...turn } as Message
  const [[role, text]] = Object.entries(turn) as [[Message['role'] | 'note', string]]
  return role === 'note' ? { role: 'agent', text, internal: true } : { role, text }
}
