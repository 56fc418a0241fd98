import type { Cast } from '../../reading/cast.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import type { Page } from '../../reading/desk/page.ts'
import type { Field } from '../../reading/field.ts'
import { said } from './comment.ts'
import { People } from './people.ts'

/** What happened to a ticket at one time: an incremental event, or an audit. Comments are among its parts. */
export function eventDraft(event: Field, page: Page, cast: Cast): readonly DeskDraft[] {
  const parts = event.any('child_events', 'events').items
  const kind = (part: Field) => part.any('event_type', 'type')
  const created = parts.find((part) => kind(part).is('Create') && part.get('requester_id').known)
  const people = new People(created ?? event, page, cast)
  const comments = parts.filter((part) => kind(part).is('Comment', 'VoiceComment', 'TpeVoiceComment'))
  if (comments.length === 0) return []
  const subject = created?.get('subject').text
  const messages = comments.map((part) => said(part, people, event))
  return [apart(event.get('ticket_id').text, messages, { subject })]
}
