import type { DeskDraft } from '../../reading/desk/desk.ts'
import { html } from '../../reading/desk/markup.ts'
import { savedReply } from '../../reading/desk/saved-reply.ts'
import type { Field } from '../../reading/field.ts'
import { plain } from '../../reading/words.ts'
import type { Channel } from '../../types.ts'

const CHANNELS: Readonly<Record<string, Channel>> = { chat: 'chat' }

/** The texts that a macro writes to the customer: one for each channel, plain or with HTML. */
export function macro(record: Field): readonly DeskDraft[] {
  const actions = record.get('actions').items
  if (record.get('active').value === false || isNote(actions)) return []
  const texts = actions.filter((action) => action.get('field').is('comment_value', 'comment_value_html'))
  const subject = actions.find((action) => action.get('field').is('subject'))?.get('value').text
  return texts.flatMap((action) => textOf(record, action, texts.length > 1, subject))
}

function isNote(actions: readonly Field[]): boolean {
  return actions.some(
    (action) => action.get('field').is('comment_mode_is_public') && !action.get('value').yes,
  )
}

function textOf(
  macro: Field,
  action: Field,
  several: boolean,
  subject: string | undefined,
): readonly DeskDraft[] {
  const pair = Array.isArray(action.get('value').value)
  const text = pair ? action.get('value', 1) : action.get('value')
  const channel = pair ? action.get('value', 0).text?.replace(/^channel:/, '') : undefined
  const rich = action.get('field').is('comment_value_html')
  const part = [rich ? 'html' : 'text', channel].filter(Boolean).join(':')
  const id = macro.get('id').text
  return savedReply(
    {
      id: several && id !== undefined ? `${id}:${part}` : id,
      channel: channel === undefined ? undefined : CHANNELS[channel],
      title: macro.any('title', 'raw_title').text,
      platform: 'zendesk',
      subject,
    },
    rich ? html(text) : plain(text),
  )
}
