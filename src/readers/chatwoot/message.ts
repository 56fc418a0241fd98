import { attachmentsOf } from '../../reading/desk/attachments.ts'
import { authorOf } from '../../reading/desk/author.ts'
import { rated, ratingOf } from '../../reading/desk/rating.ts'
import type { Said } from '../../reading/draft.ts'
import type { Field } from '../../reading/field.ts'
import { NOTHING, plain, type Words } from '../../reading/words.ts'
import type { Role } from '../../types.ts'

/** Numbers in the API, words in webhooks. */
const TYPES: Readonly<Record<string, 'incoming' | 'outgoing' | 'activity' | 'template'>> = {
  0: 'incoming',
  1: 'outgoing',
  2: 'activity',
  3: 'template',
  incoming: 'incoming',
  outgoing: 'outgoing',
  activity: 'activity',
  template: 'template',
}

const SENDERS: Readonly<Record<string, Role>> = {
  user: 'agent',
  contact: 'customer',
  agent_bot: 'bot',
  agentbot: 'bot',
  captain_assistant: 'bot',
  'captain::assistant': 'bot',
}

/** A message, and the rating that a customer gave in answer to it. */
export function saidIn(message: Field): readonly Said[] {
  return [said(message), ...ratingIn(message)]
}

/** What a customer said to the question that the message is. */
export function ratingIn(message: Field): readonly Said[] {
  const answer = message.get('content_attributes', 'submitted_values', 'csat_survey_response')
  const at = message.any('updated_at', 'created_at').time
  return rated(ratingOf(answer.get('rating')), plain(answer.get('feedback_message')), at)
}

function said(message: Field): Said {
  const deleted = message.get('content_attributes', 'deleted').yes
  return {
    role: deleted ? 'system' : roleOf(message),
    words: deleted ? NOTHING : wordsOf(message),
    at: message.get('created_at').time,
    channel: message.get('content_type').is('incoming_email') ? 'email' : undefined,
    author: authorOf(message.get('sender')),
    internal: message.get('private').yes,
    attachments: attachmentsOf(message.get('attachments')),
  }
}

/** What goes out with nobody's name was sent by a rule or a campaign. */
function roleOf(message: Field): Role {
  const type = message.get('message_type').as(TYPES)
  if (type === 'incoming') return 'customer'
  if (type !== 'outgoing') return type === 'template' ? 'bot' : 'system'
  const rule = message.get('content_attributes', 'automation_rule_id')
  const campaign = message.get('additional_attributes', 'campaign_id')
  if (rule.known || campaign.known) return 'bot'
  const sender = message.get('sender', 'type').as(SENDERS) ?? message.get('sender_type').as(SENDERS)
  return sender ?? (message.get('sender').known || message.get('sender_id').known ? 'agent' : 'bot')
}

/** Of a letter, what was written anew. */
function wordsOf(message: Field): Words {
  const reply = message.get('content_attributes', 'email', 'text_content', 'reply')
  return plain(reply.text === undefined ? message.get('content') : reply)
}
