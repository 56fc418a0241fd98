import type { Cast } from '../../reading/cast.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { nameIn, namesIn } from '../../reading/desk/names.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Channel, Thread } from '../../types.ts'
import { inOrder, itemsOf, noteIn, saidIn } from './post.ts'

const STATUSES: Readonly<Record<string, Thread['status']>> = {
  open: 'open',
  process: 'open',
  pending: 'pending',
  waiting: 'pending',
  closed: 'closed',
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'email',
  web: 'form',
  chat: 'chat',
  phone: 'phone',
  tlgrm: 'messenger',
  telegram: 'messenger',
  viber: 'messenger',
  whatsapp: 'messenger',
  vk: 'messenger',
  facebook: 'messenger',
  instagram: 'messenger',
}

/** A ticket; `beside` has its posts and comments. */
export function ticket(record: Field, beside: Field, cast: Cast): DeskDraft {
  const id = record.get('id').text
  const customer = record.get('user_id').text
  const posts = inOrder(itemsOf(beside.get('posts'))).map((post) => saidIn(post, customer, cast))
  const notes = itemsOf(beside.get('comments')).map(noteIn)
  const said = [...posts, ...notes]
  return {
    key: id,
    thread: {
      id,
      channel: record.get('source').as(CHANNELS),
      subject: nameIn(record.get('title')),
      status: record.get('status_id').as(STATUSES),
      customer: { name: nameIn(record.get('user_name')), tags: namesIn(record.get('tags')) },
    },
    messages: said.length > 0 ? [...said, ...rating(record)] : said,
  }
}

/** A post of a page of them: all are of one ticket where they do not name theirs. */
export function post(record: Field, cast: Cast): DeskDraft {
  return apart(record.get('ticket_id').text, [saidIn(record, undefined, cast)])
}

function rating(record: Field): readonly Said[] {
  const at = record.any('rate_date', 'date_updated').time
  return rated(ratingOf(record.get('rate')), plain(record.get('rate_comment')), at)
}
