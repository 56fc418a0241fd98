import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { apart, type DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING, plain } from '../../reading/words.ts'
import type { Role } from '../../types.ts'
import { channelOf } from './channel.ts'

/** Bits of `flags`: an entry that an edited one replaced, and a note of the system. */
const HIDDEN = 0x4
const SYSTEM = 0x80

/** An entry of a table of them, which is of many tickets. */
export function entry(record: Field): readonly DeskDraft[] {
  return [apart(record.get('thread_id').text, [saidIn(record)])]
}

/** What an entry of a thread says. */
export function saidIn(entry: Field): Said {
  const flags = entry.get('flags').number ?? 0
  const hidden = (flags & HIDDEN) !== 0
  const body = entry.get('body')
  const poster = entry.get('poster')
  const staff = entry.get('staff_id')
  return {
    role: hidden || (flags & SYSTEM) !== 0 ? 'system' : roleOf(entry),
    words: hidden ? NOTHING : entry.get('format').is('text') ? plain(body) : html(body),
    at: entry.get('created').time,
    channel: channelOf(entry),
    author: { id: staff.id ?? entry.get('user_id').id, name: poster.get('name').text ?? poster.text },
    internal: entry.get('type').is('N'),
    attachments: attachmentsOf(entry.get('attachments')),
  }
}

/** A response that bears nobody's id was written by a filter. */
function roleOf(entry: Field): Role {
  const type = entry.get('type')
  const staff = entry.get('staff_id')
  if (type.is('M')) return 'customer'
  if (staff.id) return 'agent'
  if (type.is('R')) return staff.known ? 'bot' : 'agent'
  return entry.get('user_id').id ? 'customer' : 'system'
}
