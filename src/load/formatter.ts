import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FormatContext, Formatter } from '../formatters/formatter.ts'
import * as stylish from '../formatters/stylish.ts'
import { visible } from '../formatters/visible.ts'
import type { LintResult } from '../types.ts'
import { SourceError } from './source-error.ts'

/** A formatter of any origin. */
export interface LoadedFormatter {
  /** Text as soon as it is known; a third party's formatter knows it at the end. */
  stream(
    results: AsyncIterable<LintResult> | Iterable<LintResult>,
    context: FormatContext,
  ): AsyncIterable<string>
  /** Each of its lines is whole: nothing is to be added at the end. */
  readonly lines: boolean
  /** It shows threads: results should keep them. */
  readonly threads: boolean
}

/** What a formatter made for ESLint exports. */
type ESLintFormatter = (results: LintResult[], context: FormatContext) => string | Promise<string>

const BUILT_IN: Readonly<Record<string, () => Promise<{ readonly format: Formatter }>>> = {
  stylish: async () => stylish,
  compact: () => import('../formatters/compact.ts'),
  unix: () => import('../formatters/unix.ts'),
  table: () => import('../formatters/table.ts'),
  agents: () => import('../formatters/agents.ts'),
  markdown: () => import('../formatters/markdown.ts'),
  html: async () => {
    const [{ createHtml }, { reportPage }] = await Promise.all([
      import('../formatters/html/html.ts'),
      import('./report-page.ts'),
    ])
    return { format: createHtml(await reportPage()) }
  },
  json: () => import('../formatters/json.ts'),
  'json-with-metadata': () => import('../formatters/json-with-metadata.ts'),
  jsonl: () => import('../formatters/jsonl.ts'),
  github: () => import('../formatters/github.ts'),
  gitlab: () => import('../formatters/gitlab.ts'),
  sarif: () => import('../formatters/sarif.ts'),
  rdjson: () => import('../formatters/rdjson.ts'),
  rdjsonl: () => import('../formatters/rdjsonl.ts'),
  junit: () => import('../formatters/junit.ts'),
  checkstyle: () => import('../formatters/checkstyle.ts'),
  tap: () => import('../formatters/tap.ts'),
}

/** Of the built-in formatters. */
export const formatterNames: readonly string[] = Object.keys(BUILT_IN)

/** Those whose every line is whole. */
const LINES: ReadonlySet<string> = new Set([
  'jsonl',
  'github',
  'rdjsonl',
  'tap',
  'table',
  'agents',
  'markdown',
  'checkstyle',
  'html',
])

/** Those that show threads. */
const THREADS: ReadonlySet<string> = new Set(['html'])

/** A built-in formatter, a file, or the package `eslint-formatter-<name>` as installed for `cwd`. Throws a SourceError. */
export async function loadFormatter(name: string, cwd: string): Promise<LoadedFormatter> {
  const builtIn = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined
  if (builtIn) return { stream: (await builtIn()).format, lines: LINES.has(name), threads: THREADS.has(name) }
  const format = await importFormatter(name, cwd)
  return {
    async *stream(results, context) {
      const all: LintResult[] = []
      for await (const result of results) all.push(harmless(result))
      yield await format(all, context)
    },
    lines: false,
    threads: false,
  }
}

/** Messages quote what customers and agents wrote; formatters made for code print them as they are. */
const harmless = (result: LintResult): LintResult => ({
  ...result,
  messages: result.messages.map((message) => ({ ...message, message: visible(message.message) })),
})

async function importFormatter(name: string, cwd: string): Promise<ESLintFormatter> {
  const path = pathOf(name, cwd)
  if (path === undefined) {
    const { didYouMean } = await import('../nearest.ts')
    const hint = didYouMean(name, formatterNames)
    const known = hint || ` Built in: ${formatterNames.join(', ')}.`
    throw new SourceError(
      'replylint:',
      `There was a problem loading formatter "${name}": it is neither built in, nor a file, nor installed as ${packageName(name)}.${known}`,
    )
  }
  const module: { readonly default?: unknown } = await import(pathToFileURL(path).href)
  const format = typeof module.default === 'function' ? module.default : undefined
  if (!format) throw new SourceError(`${path}:`, 'is not a formatter: its default export is not a function.')
  return format as ESLintFormatter
}

function pathOf(name: string, cwd: string): string | undefined {
  if (/[\\/]|\.[cm]?js$/.test(name) && !name.startsWith('@')) {
    const path = resolve(cwd, name)
    return existsSync(path) ? path : undefined
  }
  const require = createRequire(join(cwd, '__placeholder__.js'))
  for (const candidate of [packageName(name), name]) {
    try {
      return require.resolve(candidate)
    } catch {}
  }
  return undefined
}

/** ESLint's rule for the names of formatter packages. */
function packageName(name: string): string {
  if (!name.startsWith('@')) return name.startsWith('eslint-formatter-') ? name : `eslint-formatter-${name}`
  const [scope, rest] = name.split('/')
  if (rest === undefined) return `${scope}/eslint-formatter`
  return rest.startsWith('eslint-formatter') ? name : `${scope}/eslint-formatter-${rest}`
}
