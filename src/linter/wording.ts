import type { Data, Language, Rule, Text } from '../types.ts'
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
  const filled = written === undefined ? undefined : fill(written, data)
  return filled === undefined || filled.empty !== undefined
    ? word(rule, messageId, data, locale)
    : filled.text
}

/** The address of a rule's page; undefined: it has none. */
export const pageOf = ({ rule, override }: Spoken): string | undefined => override?.url ?? rule.meta.url

/** A message of a rule's room, its holes filled. Throws where the room has no such message or nobody fills a hole. */
export function word(rule: Rule, messageId: string, data: Data, locale: Language): string {
  const written = rule.messages[locale][messageId]
  if (written === undefined) throw new Error(`${rule.id} has no message "${messageId}" in ${locale}.yaml`)
  if (!written.includes('{')) return written
  const { text, empty } = fill(written, data)
  if (empty !== undefined)
    throw new Error(`${rule.id}: nobody fills {${empty}} of the message "${messageId}"`)
  return text
}

/** The language in which a reply's messages are worded when nobody chose one. */
export const wordingOf = ({ language }: Text): Language => (language === 'en' ? 'en' : 'ru')

const HOLE = /\{(\w+)\}/g

/** A message with its holes filled, and the first hole that nobody fills. */
function fill(written: string, data: Data): { readonly text: string; readonly empty: string | undefined } {
  let empty: string | undefined
  const text = written.replace(HOLE, (_, hole: string) => {
    const value = data[hole]
    if (value === undefined) empty ??= hole
    return String(value)
  })
  return { text, empty }
}
