import { CHANNELS, roleOf, STATUSES } from '../../reading/canonical/terms.ts'
import type { Cast } from '../../reading/cast.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Author, Role } from '../../types.ts'
import words from './words.json' with { type: 'json' }

/** The message that a row is, or what is wrong with it and in which column. */
export function message(
  row: Field,
  cast: Cast,
): DeskDraft | { readonly column: string; readonly problem: string } {
  const author = authorOf(row)
  const role = roleIn(row, author, cast)
  if (role === undefined) {
    const word = row.any('role', 'sender').text
    const problem = word
      ? `Unknown role "${word}": expected customer, agent, bot or system, or say who is the agent with --agents.`
      : 'This row does not say whose words it has.'
    return { column: row.get('role').known ? 'role' : 'sender', problem }
  }
  const said = row.get('html').known ? html(row.get('html')) : plain(row.get('text'))
  if (said.text.trim() === '' && role !== 'system')
    return { column: 'text', problem: 'This message has no text.' }
  const name = row.get('customer').text ?? (role === 'customer' ? author.name : undefined)
  const internal = row.get('internal')
  return {
    key: row.get('thread').text ?? '',
    thread: {
      id: row.get('thread').text,
      subject: row.get('subject').text,
      channel: meaning(row.get('channel').text, CHANNELS, words.channels),
      status: meaning(row.get('status').text, STATUSES, words.statuses),
      language: row.get('language').text?.slice(0, 2).toLowerCase(),
      customer: name === undefined ? undefined : { name },
    },
    messages: [
      {
        role,
        words: said,
        author,
        at: row.get('at').time,
        internal: internal.yes || internal.is(...words.yes),
      },
    ],
  }
}

function authorOf(row: Field): Author {
  const sender = row.get('sender').text
  const name =
    row.get('author').text ?? (sender !== undefined && wordRole(sender) === undefined ? sender : undefined)
  return { name, email: row.get('email').text }
}

/** By the row's word for it, else by who is known as an agent. */
function roleIn(row: Field, author: Author, cast: Cast): Role | undefined {
  const word = row.get('role').text
  const sender = row.get('sender').text
  const role = (word && wordRole(word)) ?? (sender && wordRole(sender))
  if (role) return role
  if (word !== undefined) return cast.isAgent({ id: word }) || cast.isAgent(author) ? 'agent' : undefined
  return author.name === undefined && author.email === undefined ? undefined : cast.role(author)
}

function wordRole(word: string): Role | undefined {
  return roleOf(word) ?? meaning(word, [], words.roles as Readonly<Partial<Record<Role, readonly string[]>>>)
}

/** The term that a word of the table stands for. */
export function meaning<T extends string>(
  word: string | undefined,
  terms: readonly T[],
  others: Readonly<Partial<Record<T, readonly string[]>>>,
): T | undefined {
  const folded = word?.trim().toLowerCase()
  if (!folded) return undefined
  return (
    terms.find((term) => term === folded) ??
    (Object.keys(others) as T[]).find((term) => others[term]?.includes(folded))
  )
}
