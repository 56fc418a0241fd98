import type { Field } from '../../reading/field.ts'
import type { Channel } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'email',
  web: 'form',
  idea: 'form',
  call: 'phone',
  live_chat: 'chat',
  slack: 'chat',
  mattermost: 'chat',
  facebook: 'social',
  vkontakte: 'social',
  twitter: 'social',
  instagram_posts: 'social',
  youscan: 'social',
  fb_chat: 'messenger',
  vk_chat: 'messenger',
  ok_chat: 'messenger',
  wa_chat: 'messenger',
  instagram_chat: 'messenger',
  telegram: 'messenger',
  skype: 'messenger',
  viber: 'messenger',
  line: 'messenger',
  zalo: 'messenger',
  avito: 'messenger',
}

/** The channel of a case; one that an account has made for itself is none of ours. */
export function channelOf(channel: Field): Channel | undefined {
  return channel.as(CHANNELS)
}
