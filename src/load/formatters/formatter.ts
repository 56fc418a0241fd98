import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FormatContext } from '../../formatters/formatter.ts'
import { visible } from '../../formatters/visible.ts'
import type { LintResult } from '../../types.ts'
import { SourceError } from '../source-error.ts'
import { BUILT_IN, type FormatterTraits, formatterNames } from './built-in.ts'

/** A formatter of any origin. */
export interface LoadedFormatter extends FormatterTraits {
  /** Text as soon as it is known; a third party's formatter knows it at the end. */
  stream(
    results: AsyncIterable<LintResult> | Iterable<LintResult>,
    context: FormatContext,
  ): AsyncIterable<string>
}

/** What a formatter made for ESLint exports. */
type ESLintFormatter = (results: LintResult[], context: FormatContext) => string | Promise<string>

/** A built-in formatter, a file, or the package `eslint-formatter-<name>` as installed for `cwd`. Throws a SourceError. */
export async function loadFormatter(name: string, cwd: string): Promise<LoadedFormatter> {
  const builtIn = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined
  if (builtIn) {
    const { load, lines = false, threads = false, totals = false } = builtIn
    return { stream: (await load()).format, lines, threads, totals }
  }
  const format = await importFormatter(name, cwd)
  return {
    async *stream(results, context) {
      const all: LintResult[] = []
      for await (const result of results) all.push(harmless(result))
      yield await format(all, context)
    },
    lines: false,
    threads: false,
    totals: false,
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
    const { didYouMean } = await import('../../nearest.ts')
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
