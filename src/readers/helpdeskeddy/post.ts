import type { Cast } from '../../reading/cast.ts'
import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { htmlOrPlain } from '../../reading/desk/markup.ts'
import { nameIn } from '../../reading/desk/names.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import type { Author } from '../../types.ts'

/** What a post says. The customer is whoever opened the ticket; where that is not known, the cast tells. */
export function saidIn(post: Field, customer: string | undefined, cast: Cast): Said {
  const author = authorOf(post)
  const known = customer !== undefined && author.id !== undefined
  return {
    role: known ? (author.id === customer ? 'customer' : 'agent') : cast.role(author),
    words: htmlOrPlain(post.get('text')),
    at: post.any('date_created', 'created_at', 'date').time,
    author,
    attachments: attachmentsOf(post.any('files', 'attachments')),
  }
}

/** What the staff says among itself. */
export function noteIn(comment: Field): Said {
  return {
    role: 'agent',
    words: htmlOrPlain(comment.get('text')),
    at: comment.any('date_created', 'created_at', 'date').time,
    author: authorOf(comment),
    internal: true,
  }
}

/** Posts are numbered in the order in which they were written. */
export function inOrder(posts: readonly Field[]): readonly Field[] {
  return posts.toSorted((a, b) => (a.get('id').number ?? 0) - (b.get('id').number ?? 0))
}

/** The items of what may be a list, an object keyed by ids, or the answer that has either under `data`. */
export function itemsOf(list: Field): readonly Field[] {
  const data = list.get('data')
  return data.known ? data.items : list.items
}

function authorOf(post: Field): Author {
  const user = post.get('user')
  const names = [post.any('user_name', 'name'), post.any('user_lastname', 'lastname')].map(nameIn)
  const name = names.filter((part) => part !== undefined).join(' ')
  return {
    id: post.get('user_id').text ?? user.get('id').text,
    name: name || nameIn(user.get('name')),
    email: post.get('user_email').text ?? user.get('email').text,
  }
}
