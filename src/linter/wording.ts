import type { Data, Language, Rule } from '../types.ts'
import type { ActiveRule } from './plan.ts'

/** A rule, and what a config says in its place. */
type Spoken = Pick<ActiveRule, 'rule' | 'override'>

/** What a finding says: the config's sentence where that has one which this finding can fill, else the rule's own. */
export function sentence(
  { rule, override }: Spoken,
  messageId: string,
  data: Data,
  locale: Language,
): string {
  const message = override?.message
  const written = typeof message === 'string' ? message : message?.[locale]
  if (written === undefined || unfilled(written, data) !== undefined)
    return word(rule, messageId, data, locale)
  return fill(written, data)
}

/** The address of a rule's page; undefined: it has none. */
export const pageOf = ({ rule, override }: Spoken): string | undefined => override?.url ?? rule.meta.url

/** A message of a rule's room, its holes filled. Throws where the room has no such message or nobody fills a hole. */
export function word(rule: Rule, messageId: string, data: Data, locale: Language): string {
  const written = rule.messages[locale][messageId]
  if (written === undefined) throw new Error(`${rule.id} has no message "${messageId}" in ${locale}.yaml`)
  if (!written.includes('{')) return written
  const hole = unfilled(written, data)
  if (hole !== undefined) throw new Error(`${rule.id}: nobody fills {${hole}} of the message "${messageId}"`)
  return fill(written, data)
}

const HOLE = /\{(\w+)\}/g

const fill = (written: string, data: Data): string =>
  written.replace(HOLE, (_, hole: string) => String(data[hole]))

/** A hole that nobody fills. */
function unfilled(written: string, data: Data): string | undefined {
  for (const [, hole] of written.matchAll(HOLE)) if (data[hole!] === undefined) return hole
  return undefined
}
