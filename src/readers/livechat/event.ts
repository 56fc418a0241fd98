import { attachment } from '../../reading/desk/attachments.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { joined, NOTHING, plain, type Words } from '../../reading/words.ts'
import type { Author, Role } from '../../types.ts'

/** One of a chat's users. */
export interface Person extends Author {
  readonly type: string | undefined
}

const ROLES: Readonly<Record<string, Role>> = { agent: 'agent', customer: 'customer', bot: 'bot' }

/** What somebody wrote, sent or filled in; all other events are system rows. */
export function event(field: Field, people: ReadonlyMap<string | undefined, Person>): Said {
  const id = field.get('author_id').text
  const person = people.get(id)
  const shown = field.get('type').is('message', 'file', 'filled_form', 'rich_message')
  const welcome = field.get('properties', 'lc2', 'welcome_message').yes
  const role = id === undefined || !shown || field.get('deleted').yes ? 'system' : roleOf(id, person)
  return {
    role: welcome && role === 'agent' ? 'bot' : role,
    words: field.get('deleted').yes ? NOTHING : wordsOf(field),
    at: field.get('created_at').time,
    author: id === undefined ? undefined : { id, name: person?.name, email: person?.email },
    internal: field.any('visibility', 'recipients').is('agents'),
    attachments: field.get('type').is('file')
      ? [attachment(field.get('name').text, field.get('content_type').text)]
      : [],
  }
}

/** Only the ids of agents are e-mail addresses. */
function roleOf(id: string, person: Person | undefined): Role {
  if (person) return ROLES[person.type ?? ''] ?? 'system'
  return id.includes('@') ? 'agent' : 'system'
}

function wordsOf(field: Field): Words {
  if (field.get('type').is('filled_form')) return joined(field.get('fields').items.flatMap(answers), '\n')
  if (!field.get('type').is('rich_message')) return plain(field.get('text'))
  const elements = field.get('elements').items
  return joined(
    elements.flatMap((element) => [plain(element.get('title')), plain(element.get('subtitle'))]),
    '\n',
  )
}

/** What was written into a field of a form, or chosen in it. */
function answers(field: Field): readonly Words[] {
  const answer = field.get('answer')
  if (typeof answer.value === 'string') return [plain(answer)]
  return [answer, ...field.get('answers').items].map((choice) => plain(choice.get('label')))
}
