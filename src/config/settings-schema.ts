import * as z from 'zod'
import { HOURS, parseHours } from '../hours/schedule.ts'
import { parseTerm, TERMS } from '../hours/term.ts'
import values from './values.json' with { type: 'json' }

/** Any strings. */
export const strings = z.array(z.string())

/** A word or a few, as a text may have them. */
export const words = z
  .string()
  .refine((written) => /[\p{L}\p{N}]/u.test(written), { error: 'has no word in it' })
const wordings = z.array(words).min(1)
/** Where conversations are held. */
export const channel = z.enum(['email', 'chat', 'messenger', 'social', 'review', 'form', 'sms', 'phone'])

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

/** Whether the calendar has it: 30 February is none. */
function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
}
