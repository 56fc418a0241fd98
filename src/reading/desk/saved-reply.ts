import type { Channel, Template } from '../../types.ts'
import { lean } from '../draft.ts'
import type { Words } from '../words.ts'
import type { DeskDraft } from './desk.ts'

/** What a help desk tells of a saved reply beside its text. */
export interface SavedReply extends Template {
  readonly id?: string | undefined
  readonly channel?: Channel | undefined
  readonly subject?: string | undefined
}

/** A template as a help desk keeps it: a macro, a canned response; none when it has no text. */
export function savedReply(reply: SavedReply, words: Words): readonly DeskDraft[] {
  if (words.text.trim() === '') return []
  const { id, channel, subject, ...template } = reply
  const language = template.locale?.slice(0, 2).toLowerCase()
  return [
    {
      thread: { id, channel, subject, language, template: lean(template) },
      messages: [{ role: 'agent', words }],
    },
  ]
}
