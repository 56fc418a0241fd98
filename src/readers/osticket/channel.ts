import type { Field } from '../../reading/field.ts'
import type { Channel } from '../../types.ts'

const SOURCES: Readonly<Record<string, Channel>> = {
  web: 'form',
  email: 'email',
  phone: 'phone',
}

/** The way that a ticket or an entry of it came. */
export function channelOf(record: Field): Channel | undefined {
  return record.get('source').as(SOURCES)
}
