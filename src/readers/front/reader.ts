import { deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { commentDraft, conversation, messageDraft } from './conversation.ts'
import { template } from './template.ts'

/** Front: messages, conversations with messages, comments, templates. */
export const reader = deskReader({
  lists: [['_results'], ['conversations'], ['templates']],
  expected: 'a message with "is_inbound", a conversation with "messages", a comment or a template',
  drafts(record) {
    if (record.get('is_inbound').known) return messageDraft(record)
    const talk = record.within('conversation')
    if (isConversation(talk, record)) return conversation(talk, record)
    if (record.get('posted_at').known || has(record, 'com_')) return commentDraft(record)
    return has(record, 'rsp_') || record.get('name').known ? template(record) : undefined
  },
})

const has = (field: Field, prefix: string) => field.get('id').text?.startsWith(prefix) === true

const isConversation = (talk: Field, around: Field) =>
  has(talk, 'cnv_') ||
  (talk.get('messages').known && talk.any('subject', 'status', 'recipient').known) ||
  around.get('messages', '_results').known
