import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '../nearest.ts'
import type { Language, Rule } from '../types.ts'
import { UsageError } from './failure.ts'
import type { Io } from './io.ts'
import { createLinter } from './linter.ts'
import type { Arguments } from './options.ts'

/** `--explain`: a rule's page; where it has none, what its door plate says. */
export async function explain({ options }: Arguments, io: Io): Promise<number> {
  const id = options.explain!
  const rules = await (await createLinter(options, io)).rulesFor()
  const rule = rules.find((candidate) => candidate.id === id)
  if (!rule) {
    const ids = rules.map((candidate) => candidate.id)
    throw new UsageError(`There is no rule "${id}".${didYouMean(id, ids) || ' See --list-rules.'}`)
  }
  const folders = [
    ...(options.rulesDir ?? []).map((folder) => resolve(io.cwd, folder)),
    fileURLToPath(new URL('../rules', import.meta.url)),
    fileURLToPath(new URL('../../rules', import.meta.url)),
  ]
  const page = folders.map((folder) => join(folder, id, 'README.md')).find((path) => existsSync(path))
  const plate = describe(rule, options.locale ?? 'en')
  await io.stdout.write(
    page === undefined ? plate : `${readFileSync(page, 'utf8').trimEnd()}\n\n${facts(rule)}`,
  )
  return 0
}

const describe = (rule: Rule, locale: Language): string =>
  `# ${rule.id}\n\n${rule.meta.description[locale]}\n\n${facts(rule)}`

function facts({ meta }: Rule): string {
  const lines = [
    ['Severity', meta.severity],
    ['Category', meta.category],
    ['Reads', meta.needs],
    ['Fixes', meta.fixable ? 'yes' : 'no'],
    ['Suggests', meta.hasSuggestions ? 'yes' : 'no'],
    ['Page', meta.url ?? ''],
  ]
  const plate = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`)
  return plate.join('') + optionLines(meta.schema?.properties, meta.defaults)
}

function optionLines(properties: unknown, defaults: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries((properties ?? {}) as Record<string, { description?: string }>)
  if (entries.length === 0) return ''
  const lines = entries.map(([name, { description }]) => {
    const value = defaults[name] === undefined ? '' : ` (default: ${JSON.stringify(defaults[name])})`
    return `  ${name}${value}${description ? `: ${description}` : ''}\n`
  })
  return `Options:\n${lines.join('')}`
}
