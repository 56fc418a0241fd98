import type { Field } from '../../reading/field.ts'
import type { Channel } from '../../types.ts'

/** Types of articles in the order of their ids, from 1. */
const TYPES: readonly (readonly [type: string, channel: Channel | undefined])[] = [
  ['email', 'email'],
  ['sms', 'sms'],
  ['chat', 'chat'],
  ['fax', undefined],
  ['phone', 'phone'],
  ['twitter status', 'social'],
  ['twitter direct-message', 'messenger'],
  ['facebook feed post', 'social'],
  ['facebook feed comment', 'social'],
  ['note', undefined],
  ['web', 'form'],
  ['telegram personal-message', 'messenger'],
  ['facebook direct-message', 'messenger'],
  ['whatsapp message', 'messenger'],
]

/** The channel of an article's type, by its name or its id. */
export function channelOf(type: Field): Channel | undefined {
  return TYPES.find(([name], index) => type.is(name, String(index + 1)))?.[1]
}
