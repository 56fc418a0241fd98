import type { Thread } from '../../types.ts'

/** A thread or template in replylint's own form, as JSON and YAML files have it: reading it gives the thread again. */
export function toCanonical(thread: Thread): object {
  const { template, messages, language, ...rest } = thread
  if (!template) return thread
  const { id, channel, subject } = rest
  return clean({
    id,
    title: template.title,
    channel,
    subject,
    locale: template.locale ?? language,
    platform: template.platform,
    tags: template.tags,
    situation: template.situation,
    text: messages[0]?.text ?? '',
  })
}

const clean = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))
