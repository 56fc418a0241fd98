import type { DeskDraft } from '../../reading/desk/desk.ts'
import { namesIn } from '../../reading/desk/names.ts'
import type { Field } from '../../reading/field.ts'
import type { Thread } from '../../types.ts'
import { saidIn } from './article.ts'
import { channelOf } from './channel.ts'

/** By name or by id; the ids are those of a new installation. */
const STATES: Readonly<Record<string, Thread['status']>> = {
  1: 'open',
  2: 'open',
  3: 'pending',
  4: 'closed',
  5: 'closed',
  new: 'open',
  open: 'open',
  'pending reminder': 'pending',
  'pending close': 'pending',
  closed: 'closed',
  merged: 'closed',
}

/** A ticket with the articles that are kept in it or beside it. */
export function ticket(record: Field, articles: readonly Field[]): DeskDraft {
  const id = record.get('id').text
  return {
    key: id ?? articles[0]?.get('ticket_id').text,
    thread: {
      id,
      channel: channelOf(record.any('create_article_type', 'create_article_type_id')),
      subject: record.get('title').text,
      status: record.any('state', 'state_id').as(STATES),
      customer: { name: customerOf(record), tags: tagsOf(record.get('tags')) },
    },
    messages: articles.map(saidIn),
  }
}

function customerOf(record: Field): string | undefined {
  const customer = record.get('customer')
  const names = [customer.get('firstname').text, customer.get('lastname').text]
  return names.filter((name) => name !== undefined).join(' ') || customer.text
}

/** A list, or its words between commas. */
function tagsOf(tags: Field): readonly string[] | undefined {
  return tags.text?.split(',').map((word) => word.trim()) ?? namesIn(tags)
}
