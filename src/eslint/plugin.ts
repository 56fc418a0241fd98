import type { ESLint, Linter } from 'eslint'
import manifest from '../../package.json' with { type: 'json' }
import { checkConfig } from '../config/check.ts'
import { presetRules } from '../config/presets.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import { EXTENSIONS, type ReadTemplates } from '../load/files/template-readers.ts'
import type { Settings } from '../types.ts'
import { createLanguage } from './language.ts'
import { PLUGIN } from './reply-source.ts'
import { toESLintRule } from './rule.ts'

/** A plugin for ESLint’s flat config. */
export interface ReplyLintPlugin extends ESLint.Plugin {
  readonly configs: {
    /** Files of reply templates, with every rule that needs no thread at its own severity. */
    readonly recommended: Linter.Config[]
  }
}

/** The plugin: our rules over templates. Rules that compare templates with one another are left out: ESLint sees one file at a time. */
export function createPlugin(rules: RuleSet, read: ReadTemplates): ReplyLintPlugin {
  const single = rules.rules.filter(({ check, checkThread }) => check ?? checkThread)
  const settingsOf = rememberChecked()
  const plugin: ReplyLintPlugin = {
    meta: { name: manifest.name, version: manifest.version, namespace: PLUGIN },
    languages: {
      reply: createLanguage(rules, read) as unknown as NonNullable<ESLint.Plugin['languages']>[string],
    },
    rules: Object.fromEntries(single.map((rule) => [rule.id, toESLintRule(rule, settingsOf)])),
    configs: { recommended: [] },
  }
  plugin.configs.recommended.push({
    name: `${PLUGIN}/recommended`,
    files: [`**/*.{${EXTENSIONS.join(',')}}`],
    plugins: { [PLUGIN]: plugin },
    language: `${PLUGIN}/reply`,
    rules: Object.fromEntries(
      Object.entries(presetRules('templates', single))
        .filter(([, severity]) => severity !== 'off')
        .map(([id, severity]) => [`${PLUGIN}/${id}`, severity as Linter.RuleEntry]),
    ),
  })
  return plugin
}

/** Checks the settings of a config once. Throws an error that names all that is wrong with them. */
function rememberChecked(): (settings: unknown) => Settings {
  const right = new WeakSet<object>()
  return (settings = {}) => {
    if (typeof settings === 'object' && settings !== null && right.has(settings)) return settings
    const problems = checkConfig({ settings })
    if (problems.length > 0)
      throw new TypeError(
        problems.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('\n'),
      )
    right.add(settings as object)
    return settings as Settings
  }
}
