import type { Field } from '../../reading/field.ts'
import type { Channel } from '../../types.ts'

/** Channels by Zendesk's words and numbers; `web` is a form for customers and the usual way for agents. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  web: 'form',
  'web form': 'form',
  '0': 'form',
  web_widget: 'form',
  mobile_sdk: 'form',
  email: 'email',
  mail: 'email',
  '4': 'email',
  chat: 'chat',
  '29': 'chat',
  native_messaging: 'chat',
  facebook: 'social',
  twitter: 'social',
  '30': 'social',
  any_channel: 'social',
  instagram_dm: 'messenger',
  twitter_dm: 'messenger',
  line: 'messenger',
  telegram: 'messenger',
  viber: 'messenger',
  wechat: 'messenger',
  whatsapp: 'messenger',
  sms: 'sms',
  voice: 'phone',
  phone: 'phone',
  '33': 'phone',
  '34': 'phone',
  '35': 'phone',
}

/** The way in which a ticket or a comment came: an object, or in events a word or a number. */
const wayOf = (field: Field): Field => {
  const via = field.get('via')
  return via.text === undefined ? via.get('channel') : via
}

/** The channel that `via` tells. */
export function channelOf(field: Field): Channel | undefined {
  return wayOf(field).as(CHANNELS)
}

/** The channel of a comment, where it tells more than that an agent sat at a browser. */
export function ownChannelOf(comment: Field): Channel | undefined {
  const channel = channelOf(comment)
  return channel === 'form' ? undefined : channel
}

/** Flag of a comment that a program wrote. */
const GENERATED = 4

/** Whether a trigger, an automation or the customer's own mail program wrote it. */
export function isAutomated(comment: Field): boolean {
  const flags = comment.get('metadata', 'flags').value
  return (
    wayOf(comment).is('rule', '8') ||
    comment.get('via', 'source', 'rel').is('trigger', 'automation') ||
    comment.get('author_id').is('-1') ||
    (Array.isArray(flags) && flags.map(Number).includes(GENERATED))
  )
}
