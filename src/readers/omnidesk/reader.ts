import { type DeskDraft, deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { caseWith, message, unwrapped } from './case.ts'
import { macros } from './macro.ts'

/** Omnidesk: cases, pages of their messages, macros, webhooks of new messages. */
export const reader = deskReader({
  lists: [['cases'], ['data']],
  expected: 'a case, a page of messages, or macros',
  drafts(record) {
    if (record.get('common').known || record.get('personal').known) return macros(record)
    if (record.get('type').text !== undefined && record.get('object').known) {
      return record.get('type').is('message_new') ? [message(record.get('object'))] : []
    }
    const wrapped = unwrapped(record)
    if (wrapped.get('message_id').known) return [message(wrapped)]
    if (wrapped.get('case_id').known || record.get('messages').known) {
      const beside = record.get('messages')
      return [caseWith(wrapped, beside.known ? beside : wrapped.get('messages'))]
    }
    return page(record)
  },
})

/**
 * A page keeps its items under their numbers, and beside them how many there are in all. One that has them all is a case by itself
 * where its messages do not name theirs.
 */
function page(record: Field): readonly DeskDraft[] | undefined {
  const items = record.items.map(unwrapped)
  const total = record.get('total_count').number
  if ((items.length === 0 && total === undefined) || !items.every(isKnown)) return undefined
  const drafts = items.map((item) =>
    item.get('message_id').known ? message(item) : caseWith(item, item.get('messages')),
  )
  const nameless = drafts.every(({ key }) => key === '')
  return nameless && items.length > 0 && total === items.length ? [whole(drafts)] : drafts
}

const whole = (drafts: readonly DeskDraft[]): DeskDraft => ({
  thread: {},
  messages: drafts.flatMap(({ messages }) => messages),
})

const isKnown = (item: Field) => item.get('message_id').known || item.get('case_id').known
