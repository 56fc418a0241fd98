import { authorOf } from '../../reading/desk/author.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import type { Field } from '../../reading/field.ts'

/** A ticket when it was created: the first message alone. */
export function ticket(record: Field): readonly DeskDraft[] {
  const field = record.get('ticket')
  const author = authorOf(record.get('requester'))
  return [
    {
      thread: {
        id: field.any('humanId', 'id').text,
        channel: 'form',
        subject: field.get('subject').text,
        status: 'open',
        customer: author.name === undefined ? undefined : { name: author.name },
      },
      messages: [
        {
          role: 'customer',
          words: htmlOrPlain(field.get('message')),
          at: record.get('time').time,
          author,
        },
      ],
    },
  ]
}
