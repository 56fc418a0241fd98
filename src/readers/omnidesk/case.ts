import type { DeskDraft } from '../../reading/desk.ts'
import type { Field } from '../../reading/field.ts'
import { namesIn } from '../../reading/names.ts'
import type { Thread } from '../../types.ts'
import { channelOf } from './channel.ts'
import { ratingIn, saidIn } from './message.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  waiting: 'pending',
  closed: 'closed',
}

/** A case, with its messages where they are kept with it. */
export function caseWith(record: Field, messages: Field): readonly DeskDraft[] {
  const items = messages.items.map(unwrapped)
  const said = items.flatMap(saidIn)
  const last = said.at(-1)?.at
  return [
    {
      key: record.get('case_id').text,
      thread: threadOf(record),
      messages: [...said, ...ratingIn(record, last)],
    },
  ]
}

/** The messages of one case, as a page of them or its items; the case is known only where they name it. */
export function messages(items: readonly Field[]): readonly DeskDraft[] {
  return items.map((item) => {
    const id = item.get('case_id').text
    return { key: id ?? '', thread: { id }, messages: saidIn(item) }
  })
}

/** Items of lists are wrapped in the name of their kind. */
export function unwrapped(item: Field): Field {
  const wrapped = item.any('message', 'case')
  return wrapped.known ? wrapped : item
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
