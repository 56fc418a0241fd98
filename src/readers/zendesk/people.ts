import type { Cast } from '../../reading/cast.ts'
import { authorOf } from '../../reading/desk/author.ts'
import type { Page } from '../../reading/desk/page.ts'
import type { Field } from '../../reading/field.ts'
import type { Author, Role } from '../../types.ts'

const ROLES: Readonly<Record<string, Role>> = {
  'end-user': 'customer',
  end_user: 'customer',
  'end user': 'customer',
  agent: 'agent',
  admin: 'agent',
}

/** Members of a ticket that may be the person instead of an id. */
const PERSONS = ['requester', 'submitter', 'assignee'] as const

/** Those who speak in a ticket, by its own fields and the users that stand beside it. */
export class People {
  readonly #ticket: Field
  readonly #page: Page
  readonly #cast: Cast
  readonly #copied: ReadonlySet<string>

  constructor(ticket: Field, page: Page, cast: Cast) {
    this.#ticket = ticket
    this.#page = page
    this.#cast = cast
    this.#copied = new Set([...idsOf(ticket.get('email_cc_ids')), ...idsOf(ticket.get('collaborator_ids'))])
  }

  get requester(): Field | undefined {
    return this.#find(this.#idOf('requester'))
  }

  /** Who wrote the ticket's description. */
  get opener(): Author {
    return this.author(this.#ticket, this.#idOf('submitter') ?? this.#idOf('requester'))
  }

  /** Who wrote a comment; `otherwise` is the id where it has none. */
  author(comment: Field, otherwise?: string): Author {
    const id = comment.get('author_id').text ?? comment.get('author', 'id').text ?? otherwise
    const person = comment.get('author').known ? comment.get('author') : this.#find(id)
    return { ...(person && authorOf(person)), ...(id !== undefined && { id }) }
  }

  /**
   * The role of an author: as the user's record says it, else by the ticket: who asked is the customer, and so are those copied in
   * mail. Where the ticket is not known, the cast tells.
   */
  role(author: Author, comment: Field): Role {
    const told = comment.get('author', 'role').as(ROLES) ?? this.#find(author.id)?.get('role').as(ROLES)
    if (told) return told
    const requester = this.#idOf('requester')
    if (requester === undefined) return this.#cast.role(author)
    if (author.id === requester) return 'customer'
    const ours = author.id === this.#idOf('assignee') || author.id === this.#idOf('submitter')
    return !ours && this.#copied.has(author.id ?? '') ? 'customer' : 'agent'
  }

  #idOf(person: (typeof PERSONS)[number]): string | undefined {
    return this.#ticket.get(`${person}_id`).text ?? this.#ticket.get(person, 'id').text
  }

  #find(id: string | undefined): Field | undefined {
    if (id === undefined) return undefined
    const persons = PERSONS.map((person) => this.#ticket.get(person))
    return this.#page.find('users', id) ?? persons.find((person) => person.get('id').is(id))
  }
}

const idsOf = (list: Field): readonly string[] => (Array.isArray(list.value) ? list.value.map(String) : [])
