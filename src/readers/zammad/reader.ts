import type { DeskDraft } from '../../reading/desk/desk.ts'
import { deskReader } from '../../reading/desk/desk.ts'
import type { Field } from '../../reading/field.ts'
import { article } from './article.ts'
import { textModule } from './text-module.ts'
import { ticket } from './ticket.ts'

/** Zammad: articles, tickets with their articles, text modules. */
export const reader = deskReader({
  lists: [['tickets'], ['ticket_articles']],
  expected: 'a ticket, an article with "ticket_id" and "body", or a text module',
  drafts(record) {
    if (record.get('assets').known) return besides(record.get('assets'))
    if (record.get('articles').known) return withArticles(record)
    if (record.get('ticket_id').known && record.get('body').known) return article(record)
    if (record.get('content').known && record.get('name').known) return textModule(record)
    if (record.get('title').known && record.get('number').known) return [ticket(record, [])]
    // A search lists the tickets it found by their ids.
    return typeof record.value === 'number' ? [] : undefined
  },
})

function withArticles(record: Field): readonly DeskDraft[] {
  const articles = record.get('articles').items
  const whole = record.get('ticket').known ? record.get('ticket') : record
  return whole.get('id').known ? [ticket(whole, articles)] : articles.flatMap(article)
}

/** What an answer of the API refers to stands in tables beside it. */
function besides(assets: Field): readonly DeskDraft[] {
  return [
    ...assets.get('Ticket').items.map((record) => ticket(record, [])),
    ...assets.get('TicketArticle').items.flatMap(article),
    ...assets.get('TextModule').items.flatMap(textModule),
  ]
}
