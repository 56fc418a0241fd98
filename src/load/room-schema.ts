import { z } from 'zod'

const lists = z.record(z.string(), z.array(z.string()))

/** `rule.yaml`: the door plate of a rule. */
export const rulePlate = z.strictObject({
  description: z.strictObject({ en: z.string(), ru: z.string() }),
  severity: z.enum(['off', 'warn', 'error']),
  category: z.string().default('custom'),
  source: z.array(z.string()).default([]),
  needs: z.enum(['reply', 'thread', 'time', 'config', 'files']).default('reply'),
  options: z.record(z.string(), z.unknown()).optional(),
  on: z
    .strictObject({
      channel: z
        .array(z.enum(['email', 'chat', 'messenger', 'social', 'review', 'form', 'sms', 'phone']))
        .optional(),
      mood: z.array(z.enum(['angry', 'upset', 'neutral', 'happy'])).optional(),
      situation: z.array(z.enum(['complaint', 'question', 'praise'])).optional(),
    })
    .optional(),
  fixable: z.boolean().default(false),
  hasSuggestions: z.boolean().default(false),
  url: z.string().optional(),
})

/** `ru.yaml` and `en.yaml` of a rule. */
export const ruleWords = z.strictObject({
  messages: z.record(z.string(), z.string()),
  lists: lists.default({}),
})

/** `fact.yaml`: the door plate of a fact. */
export const factPlate = z.strictObject({
  description: z.string(),
  of: z.enum(['message', 'reply']),
  /** `thread`: nobody asks for it where there is no thread. */
  needs: z.enum(['reply', 'thread']).default('reply'),
})

/** `ru.yaml` and `en.yaml` of a fact. */
export const factWords = z.strictObject({ lists: lists.default({}) })
