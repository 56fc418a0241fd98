import type { Channel } from '../../types.ts'

/** Sources of tickets. */
export const TICKET_CHANNELS: Readonly<Record<string, Channel>> = {
  '1': 'email',
  '2': 'form',
  '3': 'phone',
  '5': 'social',
  '6': 'social',
  '7': 'chat',
  '9': 'form',
  '10': 'email',
  '13': 'messenger',
}

/** Sources of replies, as far as they tell another channel than the ticket's. */
export const REPLY_CHANNELS: Readonly<Record<string, Channel>> = {
  '5': 'social',
  '7': 'social',
  '9': 'phone',
}
