import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { channelOf } from './channel.ts'
import { saidIn } from './entry.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  1: 'open',
  2: 'solved',
  3: 'closed',
  open: 'open',
  resolved: 'solved',
  closed: 'closed',
}

/** A ticket with its entries. */
export function ticket(record: Field): readonly DeskDraft[] {
  const status = record.get('status')
  const user = record.get('user')
  const name = user.get('name')
  return [
    {
      thread: {
        id: record.any('number', 'ticket_number', 'id', 'ticket_id').text,
        channel: channelOf(record),
        subject: record.any('subject', 'title').text,
        status: (status.text === undefined ? record.get('status_id') : status).as(STATUSES),
        customer: { name: name.get('name').text ?? name.text ?? record.get('name').text },
      },
      messages: entriesOf(record).map(saidIn),
    },
  ]
}

/** The entries of a ticket; each may be wrapped in `model`. */
function entriesOf(record: Field): readonly Field[] {
  return record.get('thread_entries').items.map((item) => {
    const model = item.get('model')
    return model.known ? model : item
  })
}
