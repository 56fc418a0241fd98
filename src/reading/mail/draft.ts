import type { Point } from '../../types.ts'
import type { Cast } from '../cast.ts'
import type { Draft } from '../draft.ts'
import type { Mail } from './mail.ts'

/** What a mail says of its thread. */
export function mailDraft(mail: Mail, key: string, cast: Cast, start: () => Point): Draft {
  const { from, at, words, attachments, automated, subject } = mail
  const role = automated ? 'bot' : cast.role(from)
  const name = role === 'customer' ? from.name : undefined
  return {
    key,
    thread: {
      id: key,
      channel: 'email',
      subject: subject.text || undefined,
      customer: name === undefined ? undefined : { name },
    },
    messages: [{ role, words, at, author: from, attachments }],
    start,
  }
}
