import * as z from 'zod'
import { didYouMean } from '../nearest.ts'
import type { Language, Rule } from '../types.ts'
import type { Config, ConfigObject, RuleEntry, RuleSetting } from './config.ts'
import { isPreset } from './presets.ts'
import { type Problem, toProblems } from './problems.ts'
import { configObject } from './schema.ts'
import { propertiesOf } from './schema-keys.ts'

/** What is wrong with a config as it was read, rules apart; empty: it is a `Config`. */
export function checkConfig(value: unknown): Problem[] {
  const { success, error } = (Array.isArray(value) ? z.array(configObject) : configObject).safeParse(value)
  return success ? [] : toProblems(error.issues, value, knownKeys)
}

/** Rule ids nobody has, and options that their rules do not take. Ids with a prefix in `foreign` are not ours to know. */
export function checkRules(
  config: Config,
  rules: ReadonlyMap<string, Rule>,
  foreign: readonly string[] = ['retext/'],
): Problem[] {
  return walk(config, []).flatMap(({ object, path }) =>
    Object.entries(object.rules ?? {}).flatMap(([id, setting]): Problem[] => {
      const rule = rules.get(id)
      const here = [...path, 'rules', id]
      if (!rule) {
        if (foreign.some((prefix) => id.startsWith(prefix))) return checkForeign(setting, here)
        return [
          { path: here, key: true, message: `There is no rule "${id}".${didYouMean(id, rules.keys())}` },
        ]
      }
      if (typeof setting !== 'object') return []
      if (isEntry(setting)) {
        const { options, message } = setting
        return [
          ...(options === undefined ? [] : checkOptions(rule, options, [...here, 'options'])),
          ...checkHoles(rule, message, [...here, 'message']),
        ]
      }
      return setting.length < 2 ? [] : checkOptions(rule, setting[1], [...here, 1])
    }),
  )
}

/** What is wrong with the options of a rule. */
export function checkOptions(rule: Rule, options: unknown, path: readonly PropertyKey[] = []): Problem[] {
  const { schema } = rule.meta
  if (!schema) return [{ path, message: `The rule "${rule.id}" takes no options.` }]
  const strict =
    schema.additionalProperties === undefined ? { ...schema, additionalProperties: false } : schema
  const { success, error } = z.fromJSONSchema(strict).safeParse(options)
  return success
    ? []
    : toProblems(error.issues, options, (at) => propertiesOf(schema, at.slice(path.length)), path)
}

const isEntry = (setting: RuleSetting & object): setting is RuleEntry => !Array.isArray(setting)

/** Only what severity it has can be told a rule that is not ours. */
function checkForeign(setting: RuleSetting, path: readonly PropertyKey[]): Problem[] {
  if (typeof setting !== 'object' || !isEntry(setting)) return []
  const said = (['message', 'url'] as const).filter((key) => setting[key] !== undefined)
  return said.map((key) => ({
    path: [...path, key],
    key: true,
    message: "The words of a retext plugin are its own: only replylint's rules take them from the config.",
  }))
}

/** Holes of a sentence that no finding of the rule fills. */
function checkHoles(rule: Rule, message: RuleEntry['message'], path: readonly PropertyKey[]): Problem[] {
  if (typeof message === 'object')
    return LANGUAGES.flatMap((language) => checkHoles(rule, message[language], [...path, language]))
  const own = Object.values(rule.messages).flatMap((messages) => Object.values(messages))
  const known = new Set(['match', ...own.flatMap((sentence) => holesOf(sentence).map(({ name }) => name))])
  return holesOf(message ?? '')
    .filter(({ name }) => !known.has(name))
    .map(({ name, column }) => ({
      path,
      column,
      message: `Nobody fills the hole {${name}}.${didYouMean(name, known) || ` Known holes: ${[...known].map((hole) => `{${hole}}`).join(', ')}.`}`,
    }))
}

const LANGUAGES: readonly Language[] = ['ru', 'en']

const holesOf = (sentence: string) =>
  Array.from(sentence.matchAll(/\{(\w+)\}/g), ({ index, 1: name }) => ({ name: name!, column: index + 1 }))

/** All objects of a config, those that others extend too, each with the way to it. */
function* walkEach(
  config: unknown,
  path: readonly PropertyKey[],
): Generator<{ object: ConfigObject; path: readonly PropertyKey[] }> {
  if (Array.isArray(config)) {
    for (const [index, item] of config.entries()) yield* walkEach(item, [...path, index])
  } else if (typeof config === 'object' && config !== null) {
    const object = config as ConfigObject
    if (object.extends !== undefined && !isPreset(object.extends))
      yield* walkEach(object.extends, [...path, 'extends'])
    yield { object, path }
  }
}

const walk = (config: unknown, path: readonly PropertyKey[]) => [...walkEach(config, path)]

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const schema = z.toJSONSchema(configObject, { unrepresentable: 'any', reused: 'inline', cycles: 'ref' })
  return propertiesOf(
    schema,
    path.filter((step, index) => !(index === 0 && typeof step === 'number')),
  )
}
