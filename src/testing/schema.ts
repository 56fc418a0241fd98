import * as z from 'zod'
import { channel, settings, strings } from '../config/settings-schema.ts'
import type { CaseTable } from './written.ts'

const options = z.record(z.string(), z.unknown())

const message = z.strictObject({
  role: z.enum(['customer', 'agent', 'bot', 'system']),
  text: z.string().optional(),
  at: z.string().optional(),
  channel: channel.optional(),
  author: z
    .strictObject({ id: z.string().optional(), name: z.string().optional(), email: z.string().optional() })
    .optional(),
  internal: z.boolean().optional(),
  rating: z.number().min(1).max(5).optional(),
  attachments: z
    .array(z.strictObject({ type: z.enum(['image', 'file', 'audio', 'video']), name: z.string().optional() }))
    .optional(),
})

const turn = z.union([
  message,
  ...(['customer', 'agent', 'bot', 'system', 'note'] as const).map((role) =>
    z.strictObject({ [role]: z.string() }),
  ),
])

const template = {
  title: z.string().optional(),
  locale: z.string().optional(),
  platform: z.string().optional(),
  tags: strings.optional(),
  situation: z.enum(['complaint', 'question', 'praise']).optional(),
}

/** Any finding would do that is expected nowhere. */
const hasPlace = ({ quote, whole }: { quote?: string | undefined; whole?: true | undefined }) =>
  (quote === undefined) !== (whole === undefined)
const PLACE = 'should say where: the words found as "quote", or "whole: true"'

const finding = z.union([
  z.string(),
  z
    .strictObject({
      quote: z.string().optional(),
      whole: z.literal(true).optional(),
      id: z.string().optional(),
      message: z.union([z.string(), z.int()]).optional(),
      related: strings.optional(),
      suggest: strings.optional(),
      fix: z.string().optional(),
    })
    .refine(hasPlace, PLACE),
])

const replyCase = z.strictObject({
  name: z.string().optional(),
  customer: z.union([z.string(), strings]).optional(),
  thread: z.array(turn).optional(),
  reply: z.string().optional(),
  at: z.string().optional(),
  now: z.string().optional(),
  channel: channel.optional(),
  replyChannel: channel.optional(),
  status: z.enum(['open', 'pending', 'solved', 'closed']).optional(),
  subject: z.string().optional(),
  language: z.string().optional(),
  rating: z.number().min(1).max(5).optional(),
  profile: z
    .strictObject({
      name: z.string().optional(),
      address: z.enum(['вы', 'Вы', 'ты']).optional(),
      products: strings.optional(),
      unavailable: strings.optional(),
      tags: strings.optional(),
    })
    .optional(),
  template: z.union([z.literal(true), z.strictObject(template)]).optional(),
  settings: settings.optional(),
  options: options.optional(),
  finds: z.array(finding).optional(),
})

const templatesCase = z.strictObject({
  name: z.string().optional(),
  templates: z
    .array(
      z.strictObject({
        id: z.string().optional(),
        text: z.string(),
        channel: channel.optional(),
        file: z.string().optional(),
        ...template,
      }),
    )
    .min(1),
  settings: settings.optional(),
  options: options.optional(),
  finds: z
    .array(
      z
        .strictObject({
          template: z.string(),
          quote: z.string().optional(),
          whole: z.literal(true).optional(),
          id: z.string().optional(),
          message: z.string().optional(),
          related: z.string().optional(),
        })
        .refine(hasPlace, PLACE),
    )
    .optional(),
})

const inLanguage = z.strictObject({
  rejects: z.array(z.union([replyCase, templatesCase])).optional(),
  accepts: z.array(z.union([replyCase, templatesCase])).optional(),
})

/** Sentences that say the phrases of each list, where no case does. */
const sentences = z.record(z.string(), strings)

/** `cases.yaml` of a rule. */
export const caseFile = z.strictObject({
  ru: inLanguage.optional(),
  en: inLanguage.optional(),
  phrases: z.strictObject({ ru: sentences.optional(), en: sentences.optional() }).optional(),
}) satisfies z.ZodType<CaseTable>
