import * as z from 'zod'
import type { ConfigObject } from './config.ts'
import { settings, strings, words } from './settings-schema.ts'

const SEVERITY = '"off", "warn", "error" (or 0, 1, 2)'
const severity = z.union([z.enum(['off', 'warn', 'error']), z.literal([0, 1, 2])], { error: SEVERITY })

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
