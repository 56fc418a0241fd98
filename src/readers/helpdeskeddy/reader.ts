import type { Cast } from '../../reading/cast.ts'
import { type DeskDraft, deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { post, ticket } from './ticket.ts'

/** HelpDeskEddy: tickets with their posts, and pages of posts by themselves. */
export const reader = deskReader({
  lists: [['data'], ['tickets']],
  expected: 'a ticket with "posts", a ticket, or a post',
  drafts(record, _page, cast) {
    if (record.get('ticket').known) return [ticket(inner(record.get('ticket')), record, cast)]
    if (isItem(record)) return [item(record, cast)]
    const data = record.get('data')
    if (isItem(data)) return [item(data, cast)]
    const items = data.known ? data.items : record.items
    return data.known || (items.length > 0 && items.every(isItem)) ? each(items, cast) : undefined
  },
})

function each(items: readonly Field[], cast: Cast): readonly DeskDraft[] | undefined {
  return items.every(isItem) ? items.map((one) => item(one, cast)) : undefined
}

function item(record: Field, cast: Cast): DeskDraft {
  return isPost(record) ? post(record, cast) : ticket(record, record, cast)
}

/** The answer about one ticket may have it under `data`, and there under its id. */
function inner(record: Field): Field {
  const data = record.get('data').known ? record.get('data') : record
  return isItem(data) ? data : (data.items[0] ?? data)
}

const isItem = (record: Field) => record.get('id').known && record.get('user_id').known
const isPost = (record: Field) => record.keys.includes('text') && !record.keys.includes('title')
