import type { Message, Thread } from '../src/types.ts'

/** A file in some product's shape. */
export interface Shape {
  readonly file: string
  readonly json: boolean
  readonly flags: readonly string[]
  readonly head: string
  readonly between: string
  readonly tail: string
  record(thread: Thread, number: number): string
}

const START = Date.parse('2026-03-01T08:00:00Z') / 1000
const timeOf = (number: number, index: number) => START + number * 60 + index * 20
const isoOf = (number: number, index: number) => new Date(timeOf(number, index) * 1000).toISOString()
const html = ({ text }: Message) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`

/** An account export of Zendesk: a ticket with its comments on each line. */
export const zendeskExport: Shape = {
  file: 'zendesk.ndjson',
  json: true,
  flags: [],
  head: '',
  between: '\n',
  tail: '\n',
  record: ({ messages }: Thread, number) =>
    JSON.stringify({
      id: number,
      subject: 'Request',
      status: 'closed',
      requester: { id: 1, name: 'Ann', role: 'end-user' },
      requester_id: 1,
      via: { channel: 'email' },
      comments: messages.map((message, index) => ({
        id: number * 100 + index,
        type: 'Comment',
        author_id: message.role === 'customer' ? 1 : 2,
        body: message.text,
        plain_body: message.text,
        html_body: html(message),
        public: true,
        attachments: [],
        created_at: isoOf(number, index),
      })),
    }),
}

/** Conversations of Intercom as one list. */
export const intercomExport: Shape = {
  file: 'intercom.json',
  json: true,
  flags: [],
  head: '{"type": "conversation.list", "conversations": [',
  between: ',\n',
  tail: ']}',
  record: ({ messages: [first, ...parts] }: Thread, number) =>
    JSON.stringify({
      type: 'conversation',
      id: String(number),
      created_at: timeOf(number, 0),
      state: 'closed',
      source: { type: 'conversation', body: first && html(first), author: { type: 'user', id: '1' } },
      conversation_parts: {
        type: 'conversation_part.list',
        conversation_parts: parts.map((part, index) => ({
          part_type: 'comment',
          body: html(part),
          created_at: timeOf(number, index + 1),
          author: { type: part.role === 'customer' ? 'user' : 'admin', id: '2', name: 'Kate' },
        })),
      },
    }),
}

/** A personal chat of Telegram Desktop. */
export const chatExport: Shape = {
  file: 'result.json',
  json: true,
  flags: ['--agents', 'user2'],
  head: '{"name": "Ann", "type": "personal_chat", "id": 1, "messages": [',
  between: ',\n',
  tail: ']}',
  record: ({ messages }: Thread, number) =>
    messages
      .map(({ role, text }, index) =>
        JSON.stringify({
          id: number * 100 + index,
          type: 'message',
          date: isoOf(number, index).slice(0, 19),
          date_unixtime: String(timeOf(number, index)),
          from: role === 'customer' ? 'Ann' : 'Shop',
          from_id: role === 'customer' ? 'user1' : 'user2',
          text,
          text_entities: [{ type: 'plain', text }],
        }),
      )
      .join(',\n'),
}

/** A table with a message a row. */
export const sheet: Shape = {
  file: 'messages.csv',
  json: false,
  flags: [],
  head: 'thread_id,role,created_at,text\n',
  between: '',
  tail: '',
  record: ({ messages }: Thread, number) =>
    messages
      .map(
        ({ role, text }, index) =>
          `${number},${role},${isoOf(number, index)},"${text.replaceAll('"', '""')}"\n`,
      )
      .join(''),
}
