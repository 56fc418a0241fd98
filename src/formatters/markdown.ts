import type { LintMessage, LintResult } from '../types.ts'
import type { FormatContext, Formatter } from './formatter.ts'
import { relativePath } from './path.ts'
import { count, isError, level } from './problem.ts'
import { Tallies } from './tally.ts'
import { visible } from './visible.ts'

/** GitHub takes comments of up to 65,536 characters; the rest is for what others put around. */
const ROOM = 60_000

/** A comment for a pull request: totals, findings by rule, then a fold for each file. What is too much for a comment is counted. */
export const format: Formatter = async function* (results, context) {
  const files = new Map<string, string[]>()
  const sums = { all: new Tallies(), rules: new Tallies(), urls: new Map<string, string>() }
  let checked = 0
  for await (const result of results) {
    checked++
    const path = relativePath(context.cwd, result.filePath)
    for (const message of result.messages) {
      const rule = message.ruleId ?? 'replylint'
      const url = message.url ?? context.rulesMeta[rule]?.docs.url
      if (url !== undefined) sums.urls.set(rule, url)
      sums.all.of(path).add(message, path, rule)
      sums.rules.of(rule).add(message, path, rule)
    }
    if (result.messages.length > 0) files.set(path, [...(files.get(path) ?? []), ...rows(result)])
  }
  yield* written(files, sums, checked, context)
}

interface SumsOf {
  readonly all: Tallies
  readonly rules: Tallies
  readonly urls: ReadonlyMap<string, string>
}

function* written(
  files: ReadonlyMap<string, readonly string[]>,
  { all, rules, urls }: SumsOf,
  checked: number,
  { maxWarningsExceeded }: FormatContext,
): Generator<string> {
  const tallies = all.sorted().map(([, tally]) => tally)
  const errors = tallies.reduce((sum, tally) => sum + tally.errors, 0)
  const warnings = tallies.reduce((sum, tally) => sum + tally.warnings, 0)
  if (errors + warnings === 0) {
    yield `### ✅ replylint: no problems\n\n${count(checked, 'text')} checked.\n`
    return
  }
  yield `### ${errors > 0 ? '❌' : '⚠️'} replylint: ${numbers(errors, warnings)} in ${count(files.size, 'file')}\n`
  if (maxWarningsExceeded)
    yield `\nMore warnings than allowed (maximum: ${maxWarningsExceeded.maxWarnings}).\n`
  yield `\n| Rule | Errors | Warnings |\n| --- | ---: | ---: |\n`
  for (const [rule, tally] of rules.sorted())
    yield `| ${linked(rule, urls.get(rule))} | ${tally.errors} | ${tally.warnings} |\n`
  yield* folds(files, all)
}

function* folds(files: ReadonlyMap<string, readonly string[]>, all: Tallies): Generator<string> {
  let room = ROOM
  let unsaid = 0
  for (const [path, lines] of files) {
    const tally = all.of(path)
    const head = `\n<details>\n<summary>${tally.errors > 0 ? '❌' : '⚠️'} ${html(path)}: ${numbers(tally.errors, tally.warnings)}</summary>\n\n| Place | | Message | Rule |\n| --- | --- | --- | --- |\n`
    const told: string[] = []
    room -= head.length
    for (const line of lines) {
      if (room >= line.length) told.push(line)
      room -= line.length
    }
    unsaid += lines.length - told.length
    if (told.length > 0) yield `${head}${told.join('')}\n</details>\n`
  }
  if (unsaid > 0) yield `\n${count(unsaid, 'finding')} more did not fit into this comment.\n`
}

const rows = ({ threadId, messages }: LintResult): string[] =>
  messages.map((message) => {
    const thread = threadId === undefined ? '' : `${cell(threadId)} `
    const rule = message.ruleId === null ? '' : linked(message.ruleId, message.url)
    const place = `${thread}${message.line || 0}:${message.column || 0}`
    return `| ${place} | ${sign(message)} | ${cell(message.message)} | ${rule} |\n`
  })

const sign = (message: LintMessage): string => (isError(message) ? `**${level(message)}**` : level(message))

const numbers = (errors: number, warnings: number): string =>
  `${count(errors + warnings, 'problem')} (${count(errors, 'error')}, ${count(warnings, 'warning')})`

const linked = (rule: string, url: string | undefined): string =>
  url !== undefined && /^https?:\/\/[^\s()<>]+$/.test(url) ? `[${cell(rule)}](${url})` : cell(rule)

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Nobody is mentioned, no issue and no page is linked: an empty comment parts what would make it so. */
const unlinked = (text: string): string =>
  text.replace(/[@#]|:(?=\/\/)|(?<=www)(?=\.)|\b(?<=gh)-(?=\d)/gi, '$&<!-- -->')

const html = (text: string): string => unlinked(visible(text).replace(/[&<>]/g, (sign) => HTML[sign]!))

/** Text of others as it is, in a cell of a table. */
const cell = (text: string): string =>
  unlinked(
    visible(text)
      .replace(/[&<>]/g, (sign) => HTML[sign]!)
      .replace(/[\\`*_[\]|~$]/g, '\\$&'),
  )
