import { deskReader } from '../../reading/desk/desk.ts'
import { message } from './message.ts'

/** Chat2Desk: pages of messages, and webhooks of single ones. */
export const reader = deskReader({
  lists: [['data'], ['messages']],
  expected: 'a message with "type" and "text"',
  drafts(record) {
    const single = record.get('data', 'type')
    if (single.known) return message(record.get('data'))
    if (record.get('type').known && (record.keys.includes('text') || record.get('attachments').known))
      return message(record)
    return record.get('hook_type').known ? [] : undefined
  },
})
