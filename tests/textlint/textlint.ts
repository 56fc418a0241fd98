import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import text from '@textlint/textlint-plugin-text'
import preset from '../../src/textlint.ts'

const kernel = new TextlintKernel()

type Given = Readonly<Record<string, unknown>>

/** As textlint loads a preset: what a config says of a rule, else what the preset says. */
function settled(config: Given, only: boolean, ext: string) {
  const ids = only ? Object.keys(config) : Object.keys(preset.rules)
  const rules = ids.flatMap((ruleId): TextlintKernelRule[] => {
    const options = (config[ruleId] ?? preset.rulesConfig[ruleId]) as NonNullable<
      TextlintKernelRule['options']
    >
    return [{ ruleId, rule: preset.rules[ruleId] as TextlintKernelRule['rule'], options }]
  })
  const plugins = [
    { pluginId: 'markdown', plugin: pluginOf(markdown) },
    { pluginId: 'text', plugin: pluginOf(text) },
  ]
  return { ext, filePath: `/templates/a${ext}`, rules, plugins }
}

/** A CommonJS package, seen from outside and from Node. */
const pluginOf = (loaded: unknown) =>
  ((loaded as { default?: unknown }).default ?? loaded) as TextlintKernelPlugin['plugin']

/** What the whole preset finds under a config. */
export const lintAsTextlint = (value: string, config: Given = {}) =>
  kernel.lintText(value, settled(config, false, '.md'))

/** What the rules that a config names find, and no other. */
export const lintOnly = (value: string, config: Given, ext = '.md') =>
  kernel.lintText(value, settled(config, true, ext))

/** What is left of a text's findings when the rules that a config names have fixed it. */
export const fixOnly = (value: string, config: Given) => kernel.fixText(value, settled(config, true, '.md'))
