import { z } from 'zod'
import { channel, settings } from '../../config/settings-schema.ts'

const lists = z.record(z.string(), z.array(z.string()))

const mood = z.array(z.enum(['angry', 'upset', 'neutral', 'happy'])).optional()
const complaint = z.boolean().optional()

const value = z.union([z.string(), z.number(), z.boolean()])

/** A fact by its name, or with the properties that its entries must have. */
const choice = z.union([
  z.string(),
  z.strictObject({
    fact: z.string(),
    where: z.record(z.string(), z.union([value, z.array(value)])).optional(),
  }),
])

/** `rule.yaml`: the door plate of a rule. */
export const rulePlate = z.strictObject({
  description: z.strictObject({ en: z.string(), ru: z.string() }),
  severity: z.enum(['off', 'warn', 'error']),
  category: z.string().default('custom'),
  source: z.array(z.string()).default([]),
  needs: z.enum(['reply', 'thread', 'time', 'config', 'files']).default('reply'),
  setting: settings.keyof().optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  on: z
    .strictObject({
      channel: z.array(channel).optional(),
      mood,
      situation: z.array(z.enum(['complaint', 'question', 'praise'])).optional(),
      complaint,
      first: z.boolean().optional(),
    })
    .optional(),
  finds: choice.optional(),
  expects: z.array(choice).min(1).optional(),
  unless: z.array(choice).min(1).optional(),
  spares: z.array(choice).min(1).optional(),
  proof: z.enum(['mood', 'complaint']).optional(),
  lists: z.record(z.string(), z.strictObject({ mood, complaint })).optional(),
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
  /** What the `kind` of an entry may be. */
  kinds: z.array(z.string()).optional(),
})

/** `ru.yaml` and `en.yaml` of a fact. */
export const factWords = z.strictObject({ lists: lists.default({}) })
