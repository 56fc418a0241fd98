import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '../../nearest.ts'
import type { Language, Rule, RuleMeta } from '../../types.ts'
import type { Arguments } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'
import { createLinter } from '../lint/linter.ts'
import words from './plate.json' with { type: 'json' }

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
    fileURLToPath(new URL('../../../rules', import.meta.url)),
  ]
  const locale = options.locale ?? 'en'
  const names = locale === 'ru' ? ['README.ru.md', 'README.md'] : ['README.md']
  const page = names
    .flatMap((name) => folders.map((folder) => join(folder, id, name)))
    .find((path) => existsSync(path))
  const head =
    page === undefined
      ? `# ${rule.id}\n\n${rule.meta.description[locale]}`
      : readFileSync(page, 'utf8').trimEnd()
  await io.stdout.write(`${head}\n\n${facts(rule, locale)}`)
  return 0
}

/** What the door plate says, the options with their defaults, and every sentence that the rule has. */
function facts({ meta, messages }: Rule, locale: Language): string {
  const words = WORDS[locale]
  const lines = [
    [words.severity, meta.severity],
    [words.category, meta.category],
    [words.reads, meta.needs],
    [words.fixes, meta.fixable ? words.yes : words.no],
    [words.suggests, meta.hasSuggestions ? words.yes : words.no],
    [words.page, meta.url ?? ''],
  ]
  const plate = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`)
  const said = Object.entries(messages[locale]).map(([id, sentence]) => `  ${id}: ${sentence}\n`)
  return [...plate, ...optionLines(meta, locale), `${words.messages}:\n`, ...said].join('')
}

function optionLines({ schema, defaults }: RuleMeta, locale: Language): string[] {
  const words = WORDS[locale]
  const entries = Object.entries((schema?.properties ?? {}) as Record<string, { description?: string }>)
  if (entries.length === 0) return []
  const lines = entries.map(([name, { description }]) => {
    const value = defaults[name] === undefined ? '' : ` (${words.default}: ${JSON.stringify(defaults[name])})`
    // Options are described in English; a Russian page says what they do in its own words.
    return `  ${name}${value}${description && locale === 'en' ? `: ${description}` : ''}\n`
  })
  return [`${words.options}:\n`, ...lines]
}

const WORDS: Readonly<Record<Language, Readonly<Record<keyof (typeof words)['en'], string>>>> = words
