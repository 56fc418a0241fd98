import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { channelOf } from './channel.ts'
import { ratingIn, saidIn } from './message.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  waiting: 'pending',
  closed: 'closed',
}

/** A case, with its messages where they are kept with it. */
export function caseWith(record: Field, messages: Field): DeskDraft {
  const items = messages.items.map(unwrapped)
  const said = items.flatMap(saidIn)
  const last = said.at(-1)?.at
  return {
    key: record.get('case_id').text,
    thread: threadOf(record),
    messages: [...said, ...ratingIn(record, last)],
  }
}

/** A message by itself; its case is known only where it names it. */
export function message(record: Field): DeskDraft {
  return apart(record.get('case_id').text, saidIn(record))
}

/** Items of lists are wrapped in the name of their kind. */
export function unwrapped(item: Field): Field {
  return item.within('message', 'case')
}

function threadOf(record: Field): DeskDraft['thread'] {
  return {
    id: record.get('case_id').text,
    channel: channelOf(record.get('channel')),
    subject: record.get('subject').text,
    status: record.get('status').as(STATUSES),
    customer: { tags: namesIn(record.get('labels')) },
  }
}
