import type { Field } from '../../reading/field.ts'
import type { Channel } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'email',
  chat: 'chat',
  phone: 'phone',
  aircall: 'phone',
  sms: 'sms',
  whatsapp: 'messenger',
  'facebook-messenger': 'messenger',
  'instagram-direct-message': 'messenger',
  'twitter-direct-message': 'messenger',
  facebook: 'social',
  'facebook-mention': 'social',
  'instagram-ad-comment': 'social',
  'instagram-comment': 'social',
  'instagram-mention': 'social',
  twitter: 'social',
  'facebook-recommendations': 'review',
  'yotpo-review': 'review',
  contact_form: 'form',
  'contact-form': 'form',
  'help-center': 'form',
}

/** The channel of a ticket or of a message. */
export function channelOf(field: Field): Channel | undefined {
  return field.get('channel').as(CHANNELS)
}
