import { deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { yamlOrJsonRecords } from '../../reading/yaml/records.ts'
import { cannedResponse } from './canned.ts'
import { entry } from './entry.ts'
import { ticket } from './ticket.ts'

/** osTicket: rows of its tables, tickets of a plugin, canned responses, also as the YAML that it is installed with. */
export const reader = deskReader({
  lists: [['data'], ['tickets']],
  records: yamlOrJsonRecords,
  expected: 'an entry with "thread_id" and "body", a ticket with "thread_entries", or a canned response',
  drafts(record, page) {
    const whole = ticketIn(record)
    if (whole) return ticket(whole)
    if (record.get('response').known) return cannedResponse(record)
    if (record.get('thread_id').known && record.get('body').known) return entry(record)
    // Where tickets are only listed, their threads are left out.
    return record.get('ticket').known || isOfDump(record, page) ? [] : undefined
  },
})

function ticketIn(record: Field): Field | undefined {
  const wrapped = [record.get('ticket'), record.get('data', 'ticket'), record]
  return wrapped.find((ticket) => ticket.get('thread_entries').known)
}

/** What phpMyAdmin writes around tables, and rows of other tables than ours. */
function isOfDump(record: Field, page: Field): boolean {
  return record.get('type').is('header', 'database', 'table') || page.get('type').is('table')
}
