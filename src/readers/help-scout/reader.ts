import { apart, deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { conversation, threadsPage } from './conversation.ts'
import { savedReplyDraft } from './saved-reply.ts'
import { said } from './thread.ts'

/** Help Scout: conversations with their threads, pages of threads, saved replies. */
export const reader = deskReader({
  lists: [
    ['_embedded', 'conversations'],
    ['_embedded', 'saved-replies'],
    ['_embedded', 'savedReplies'],
    ['conversations'],
  ],
  expected: 'a conversation with "_embedded.threads", or a saved reply',
  drafts(record) {
    const talk = record.within('conversation')
    if (isConversation(talk)) return conversation(talk)
    if (record.get('_embedded', 'threads').known) return threadsPage(record)
    if (record.get('createdBy').known) return [apart(record.get('conversationId').text, [said(record)])]
    return record.get('name').known ? savedReplyDraft(record) : undefined
  },
})

const isConversation = (field: Field) =>
  field.any('mailboxId', 'mailbox', 'primaryCustomer', 'number').known ||
  (field.get('subject').known && field.any('threads', '_embedded').known)
