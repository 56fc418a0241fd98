import * as z from 'zod'
import { configObject, ruleEntry } from '../../src/config/schema.ts'
import type { Rule } from '../../src/types.ts'

type Json = Record<string, unknown>

/** The JSON Schema (draft 7, which editors read) of a whole config file, with each rule's own options under its id. */
export function configJsonSchema(rules: readonly Rule[]): Json {
  const { $schema, ...object } = z.toJSONSchema(configObject, {
    target: 'draft-7',
    unrepresentable: 'any',
    io: 'input',
  }) as Json & { properties: Json }
  const text = JSON.stringify({
    ...object,
    properties: { ...object.properties, rules: { $ref: '#/definitions/rules' } },
  })
  return {
    $schema,
    title: 'replylint.config',
    definitions: {
      severity: { enum: ['off', 'warn', 'error', 0, 1, 2] },
      ...SAID,
      rules: {
        type: 'object',
        description:
          'What each rule is worth: a severity, a list of it and the options of the rule, or an object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: { anyOf: setting({ type: 'object' }) },
      },
      object: JSON.parse(text.replaceAll('"$ref":"#"', '"$ref":"#/definitions/object"')),
    },
    anyOf: [{ $ref: '#/definitions/object' }, { type: 'array', items: { $ref: '#/definitions/object' } }],
  }
}

function ruleSchema({ meta }: Rule): Json {
  const options: Json = meta.schema
    ? { additionalProperties: false, ...meta.schema }
    : { type: 'object', maxProperties: 0 }
  return { description: meta.description.en, anyOf: setting(options) }
}

const { properties } = z.toJSONSchema(ruleEntry, { target: 'draft-7', io: 'input' }) as {
  properties: Record<'message' | 'url' | 'disableFix', Json>
}
const SAID = { message: properties.message, url: properties.url, disableFix: properties.disableFix }

const setting = (options: Json): Json[] => [
  { $ref: '#/definitions/severity' },
  { type: 'array', items: [{ $ref: '#/definitions/severity' }, options], minItems: 1, maxItems: 2 },
  {
    type: 'object',
    properties: {
      severity: { $ref: '#/definitions/severity' },
      options,
      message: { $ref: '#/definitions/message' },
      url: { $ref: '#/definitions/url' },
      disableFix: { $ref: '#/definitions/disableFix' },
    },
    additionalProperties: false,
  },
]
