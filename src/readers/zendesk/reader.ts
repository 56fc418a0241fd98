import { deskReader } from '../../reading/desk/desk.ts'
import { Page } from '../../reading/desk/page.ts'
import type { Field } from '../../reading/field.ts'
import { dynamicContent } from './dynamic-content.ts'
import { eventDraft } from './event.ts'
import { macro } from './macro.ts'
import { commentDraft, commentsDraft, ticketDraft } from './ticket.ts'

const LISTS = ['tickets', 'results', 'macros', 'items', 'ticket_events', 'audits']

/** Zendesk Support: tickets with comments, comments by themselves, events, macros and dynamic content. */
export const reader = deskReader({
  lists: LISTS.map((name) => [name]),
  beside: ['users', 'locales'],
  expected: 'a ticket, its "comments", a macro or an item of dynamic content',
  drafts(record, page, cast) {
    const ticket = record.within('ticket')
    const around = record.get('users').known ? new Page(record.record, record.value) : page
    if (isTicket(ticket)) {
      const comments = ticket.get('comments')
      return ticketDraft(ticket, comments.known ? comments : record.get('comments'), around, cast)
    }
    if (record.get('comments').known) return commentsDraft(record, around, cast)
    if (record.any('child_events', 'events').known) return eventDraft(record, around, cast)
    const template = record.within('macro', 'item')
    if (template.get('actions').known) return macro(template)
    if (template.get('variants').known) return dynamicContent(template, page)
    if (isComment(record)) return commentDraft(record, page, cast)
    return isAside(record) ? [] : undefined
  },
})

const isTicket = (field: Field) =>
  field.any('requester_id', 'requester', 'submitter_id', 'raw_subject').known ||
  (field.get('subject').known && field.any('comments', 'description').known)

const isComment = (field: Field) =>
  field.get('author_id').known && field.any('html_body', 'plain_body', 'body').known

/** A row about something else than a ticket; the first line of an account's export speaks of the export. */
function isAside(field: Field): boolean {
  if (field.any('user', 'organization', 'result_type').known) return true
  const flat = field.keys.length > 0 && field.items.length === 0
  return flat && !field.get('id').known && field.record.lines.point(0).line === 1
}
