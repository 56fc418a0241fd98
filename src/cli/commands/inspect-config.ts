import type { ConfigObject, RuleSetting } from '../../config/config.ts'
import type { RuleChoice } from '../../config/merge.ts'
import type { Inspection } from '../../load/config/project.ts'
import type { ReplyLint } from '../../load/replylint.ts'
import type { Arguments } from '../flags/options.ts'
import type { Io } from '../io/io.ts'
import { createLinter } from '../lint/linter.ts'
import { printTree, type Tree } from './tree.ts'

/** `--inspect-config`: the objects of the config as a tree; for files that are named, what holds for each and which object says so. */
export async function inspectConfig({ patterns, options }: Arguments, io: Io): Promise<number> {
  const linter = await createLinter(options, io)
  if (patterns.length === 0) await io.stdout.write(printTree(ofConfig(await linter.inspectConfig())))
  for (const path of patterns) await io.stdout.write(printTree(await ofFile(path, linter)))
  return 0
}

function ofConfig({ file, objects }: Inspection): Tree {
  return {
    label: file ?? 'no config file: the defaults',
    below: objects.map((object, index) => ofObject(object, nameOf(object, index))),
  }
}

function ofObject({ name: _, $schema, files, rules, plugins, ...rest }: WithSchema, name: string): Tree {
  const others = Object.entries({ ...rest, ...plugins, ...(plugins?.rules && { rules: undefined }) })
  const packs = plugins?.rules?.map((pack) => ({ label: typeof pack === 'string' ? pack : pack.id }))
  return {
    label: files ? `${name}: ${files.flat().join(', ')}` : name,
    below: [
      ...others.filter(([, value]) => value !== undefined).map(([key, value]) => ofValue(key, value)),
      ...(packs ? [{ label: 'rule rooms', below: packs }] : []),
      ...(rules ? [{ label: counted(rules), below: Object.entries(rules).map(ofRule) }] : []),
    ],
  }
}

type WithSchema = ConfigObject & { readonly $schema?: string }

const counted = (rules: object) => `rules (${Object.keys(rules).length})`

const ofRule = ([id, setting]: readonly [string, RuleSetting]): Tree => ({
  label: `${id}: ${typeof setting === 'object' ? JSON.stringify(setting) : setting}`,
})

function ofValue(key: string, value: unknown): Tree {
  if (typeof value !== 'object' || value === null) return { label: `${key}: ${String(value)}` }
  if (Array.isArray(value)) return { label: key, below: value.map((item) => ({ label: shown(item) })) }
  return { label: key, below: Object.entries(value).map(([name, inner]) => ofValue(name, inner)) }
}

const shown = (value: unknown): string =>
  typeof value === 'function'
    ? `function ${value.name}`
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

async function ofFile(path: string, linter: ReplyLint): Promise<Tree> {
  if (await linter.isPathIgnored(path)) return { label: `${path}: ignored` }
  const { file, objects, holding, config } = await linter.inspectConfig(path)
  const source = (id: string) => {
    const object = holding.findLast(({ rules }) => rules?.[id] !== undefined)!
    return nameOf(object, objects.indexOf(object))
  }
  const bySeverity = (['error', 'warn', 'off'] as const).map((severity): Tree => {
    const chosen = Object.entries(config.rules).filter(([, [one]]) => one === severity)
    const below = chosen.map(([id, choice]) => ({ label: `${id}${optionsOf(choice)} ← ${source(id)}` }))
    return { label: `${severity} (${chosen.length})`, below }
  })
  const { rules: _, plugins, ...rest } = config
  const others = Object.entries({ ...rest, ...plugins }).filter(([, value]) => says(value))
  return {
    label: path,
    below: [
      { label: `config: ${file ?? 'the defaults'}` },
      ...others.map(([key, value]) => ofValue(key, value)),
      ...bySeverity,
    ],
  }
}

const says = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)

function optionsOf([, options, override]: RuleChoice): string {
  const all = { ...options, ...override }
  return Object.keys(all).length === 0 ? '' : ` ${JSON.stringify(all)}`
}

const nameOf = ({ name }: ConfigObject, index: number) => name ?? `object ${index + 1}`
