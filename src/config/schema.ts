import * as z from 'zod'
import { HOURS, parseHours } from '../hours/schedule.ts'
import { parseTerm, TERMS } from '../hours/term.ts'
import type { ConfigObject } from './config.ts'
import values from './values.json' with { type: 'json' }

const strings = z.array(z.string())

/** A word or a few, as a text may have them. */
const words = z.string().refine((written) => /[\p{L}\p{N}]/u.test(written), { error: 'has no word in it' })
const wordings = z.array(words).min(1)
const channel = z.enum(['email', 'chat', 'messenger', 'social', 'review', 'form', 'sms', 'phone'])
const SEVERITY = '"off", "warn", "error" (or 0, 1, 2)'
const severity = z.union([z.enum(['off', 'warn', 'error']), z.literal([0, 1, 2])], { error: SEVERITY })

/** A regular expression as a string, checked to be one. */
const pattern = z.string().refine(
  (source) => {
    try {
      new RegExp(source, 'u')
      return true
    } catch {
      return false
    }
  },
  { error: 'is not a regular expression' },
)

/** A day of the calendar. */
const day = z.string().refine((written) => /^\d{4}-\d\d-\d\d$/.test(written) && isDay(written), {
  error: 'is not a day: write it as "2026-05-01"',
})

const term = z.string().refine((written) => parseTerm(written) !== undefined, {
  error: `is not a length of time: write ${TERMS}`,
})

/** What a fact is of: words. */
const thing = z
  .string()
  .refine((written) => /\p{L}{2}/u.test(written), { error: 'names nothing: write what the value is of' })

const fact = z
  .string()
  .refine((written) => /\p{N}/u.test(written) || values.words.includes(written.trim().toLowerCase()), {
    error:
      'is not a value: write an amount, a term, hours or a share ("300 RUB", "14 days", "10:00-20:00", "5%"), "free" or "out of stock"',
  })

const hours = z.string().superRefine((written, { addIssue }) => {
  const read = parseHours(written)
  if (typeof read === 'string')
    addIssue({ code: 'custom', message: `is not working hours: ${read}; write ${HOURS}` })
})

const limits = z.strictObject({
  maxCharacters: z.int().positive().optional(),
  maxSentences: z.int().positive().optional(),
  maxParagraphs: z.int().positive().optional(),
  respondWithin: term
    .optional()
    .describe('How soon a reply is due: 5m, 24h (in working time), 2d, 1 business day'),
  greeting: z
    .enum(['once', 'first', 'free'])
    .optional()
    .describe('once: in the first reply and in no other; first: in the first reply at least'),
  hours: hours
    .optional()
    .describe('When somebody answers there: Mon-Fri 09:00-18:00, Sat 10:00-15:00 Europe/Moscow; 24/7'),
})

/** An entry of the glossary. */
const glossaryEntry = z
  .strictObject({ term: words, means: words.optional(), not: wordings.optional() })
  .superRefine(({ means, not }, { addIssue }) => {
    if (means === undefined && not === undefined)
      addIssue({ code: 'custom', message: 'says nothing of the term: add "means", "not" or both' })
    if (means !== undefined && not?.includes(means))
      addIssue({ code: 'custom', path: ['not', not.indexOf(means)], message: 'is what the term means' })
  })

const brand = z
  .strictObject({ name: words, wrong: wordings.optional() })
  .superRefine(({ name, wrong = [] }, { addIssue }) => {
    if (wrong.includes(name))
      addIssue({ code: 'custom', path: ['wrong', wrong.indexOf(name)], message: 'is the right name' })
  })

/** What rules share. */
export const settings = z.strictObject({
  glossary: z
    .array(glossaryEntry)
    .optional()
    .describe('What customers call a thing (term), what it is (means), and what it is taken for (not)'),
  topics: z
    .array(z.strictObject({ when: wordings, details: z.array(wordings).min(1) }))
    .optional()
    .describe('Details that a reply on a topic has to give; each a list of words for it'),
  brands: z
    .array(brand)
    .superRefine((brands, { addIssue }) => {
      for (const [index, { name }] of brands.entries())
        if (brands.findIndex((one) => one.name === name) < index)
          addIssue({ code: 'custom', path: [index, 'name'], message: 'stands there already' })
    })
    .optional()
    .describe('How names are spelt, and wrong forms that are not a letter or two off'),
  facts: z
    .array(z.strictObject({ about: thing, value: fact }))
    .optional()
    .describe('What replies have to agree with'),
  templates: z
    .array(z.union([words, z.strictObject({ id: z.string(), text: words })]))
    .optional()
    .describe('Reply templates: globs, relative to this file, or the texts themselves'),
  synonyms: z.array(strings).optional().describe('Groups of words for one thing'),
  placeholders: z
    .strictObject({ platform: z.string().optional(), known: strings.optional() })
    .optional()
    .describe('Variables that the help desk fills in'),
  score: z
    .strictObject({ weights: z.record(z.string(), z.number().min(0)).optional() })
    .optional()
    .describe(
      'How much rules weigh in scores, by id; 0 leaves a rule out. Default: 2 for errors, 1 for warnings',
    ),
  orderNumber: pattern.optional().describe('What an order number looks like: a regular expression'),
  address: z.enum(['вы', 'Вы', 'ты']).optional().describe('How customers are addressed in Russian'),
  channels: z.partialRecord(channel, limits).optional().describe('What each channel asks of a reply'),
  holidays: z.array(day).optional().describe('Days off, as dates: 2026-05-01'),
})

const linterOptions = z.strictObject({
  noInlineConfig: z.boolean().optional().describe('Directives in files count for nothing'),
  reportUnusedDisableDirectives: z
    .union([z.boolean(), severity])
    .optional()
    .describe('Severity of a directive that switches nothing off; default: warn'),
})

const retext = z.custom<unknown>((value) => {
  const plugin = Array.isArray(value) ? value[0] : value
  return typeof plugin === 'string' || typeof plugin === 'function'
}, 'is not a plugin')

const plugins = z.strictObject({
  retext: z.array(retext).optional().describe('retext plugins, run on each reply'),
  rules: z
    .array(z.union([z.string(), z.looseObject({ id: z.string(), messages: z.looseObject({}) })]))
    .optional()
    .describe('Folders of rule rooms, relative to this file, and rules in code'),
})

const options = z.record(z.string(), z.unknown())

/** A rule's setting with words of its own. */
export const ruleEntry = z.strictObject({
  severity: severity.optional(),
  options: options.optional(),
  message: z
    .union([words, z.strictObject({ ru: words.optional(), en: words.optional() })])
    .optional()
    .describe('Said in the place of the rule’s own sentence; {match} is what was found'),
  url: words.optional().describe('A page of your own on the rule'),
  disableFix: z.boolean().optional().describe('--fix leaves its findings alone'),
})

/** A rule's setting; what its options may be is the rule's own matter. */
const setting = z.union([severity, z.tuple([severity]), z.tuple([severity, options]), ruleEntry], {
  error: `${SEVERITY}, a list of one of them and the rule's options, or an object`,
})

const preset = z.enum(['recommended', 'strict', 'templates', 'all'])

const base = z.strictObject({
  $schema: z.string().optional().describe('The schema that editors check this file with'),
  name: z.string().optional().describe('What error messages call this object'),
  files: z
    .array(z.union([z.string(), strings]))
    .min(1)
    .optional()
    .describe('Globs of the files it is for'),
  ignores: strings
    .optional()
    .describe('Globs of files it is not for; alone in its object: that are not linted'),
  rules: z.record(z.string(), setting).optional(),
  plugins: plugins.optional(),
  settings: settings.optional().describe('What rules share'),
  linterOptions: linterOptions.optional(),
  locale: z.enum(['ru', 'en']).optional().describe('Language of the messages; default: that of each reply'),
  lint: z
    .array(z.enum(['agent', 'bot']))
    .min(1)
    .optional()
    .describe('Whose messages are judged'),
  from: z.string().optional().describe('Input format; default: by content'),
  agents: strings.optional().describe('Who is the agent where the export does not say'),
})

/** One config object. Objects that it extends are checked as deep as they go. */
export const configObject = base.extend({
  get extends() {
    const extended = z.union([preset, configObject, z.array(configObject)])
    return z
      .union([preset, configObject, z.array(extended)])
      .optional()
      .describe('What this object starts from') as z.ZodOptional<z.ZodType<ConfigObject['extends']>>
  },
})

/** Whether the calendar has it: 30 February is none. */
function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
}
