import { nearest } from '../../nearest.ts'
import type { AddressForm, Attachment, Channel, Role, Template, Thread } from '../../types.ts'
import roles from './roles.json' with { type: 'json' }

/** What a thread may say in its fields of few values. */
export const ROLES: readonly Role[] = ['customer', 'agent', 'bot', 'system']
export const CHANNELS: readonly Channel[] = [
  'email',
  'chat',
  'messenger',
  'social',
  'review',
  'form',
  'sms',
  'phone',
]
export const STATUSES: readonly NonNullable<Thread['status']>[] = ['open', 'pending', 'solved', 'closed']
export const ADDRESS_FORMS: readonly AddressForm[] = roles.address as AddressForm[]
export const ATTACHMENTS: readonly Attachment['type'][] = ['image', 'file', 'audio', 'video']
export const SITUATIONS: readonly NonNullable<Template['situation']>[] = ['complaint', 'question', 'praise']

/** The role that a word of an export or a dialogue stands for; undefined: none that is known. */
export function roleOf(word: string): Role | undefined {
  const folded = word.trim().toLowerCase()
  return ROLES.find((role) => (roles.roles[role] as readonly string[]).includes(folded))
}

/** The role that a word was probably meant for: a word of another export, or one with a slip; undefined: none is near. */
export const roleMeant = (word: string): Role | undefined =>
  roleOf(word) ?? roleOf(nearest(word, WORDS) ?? '')

const WORDS = ROLES.flatMap((role) => roles.roles[role])
