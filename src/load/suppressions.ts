import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Baseline, parseBaseline } from '../baseline/baseline.ts'
import { Suppressions } from '../baseline/suppressions.ts'
import type { LintResult } from '../types.ts'
import { toResult } from './judging/result.ts'
import type { ReplyLintOptions } from './options.ts'
import { slashedName } from './slashed.ts'
import { SourceError } from './source-error.ts'

const NAME = 'replylint-suppressions.json'

/** The file of a baseline. `location`: file or folder, relative to `cwd`. */
export function locateBaseline(location: string | undefined, cwd: string): string {
  const path = resolve(cwd, location ?? NAME)
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, NAME) : path
}

/** Empty where there is no such file. Throws a SourceError for one that is no baseline. */
export function readBaseline(path: string): Baseline {
  if (!existsSync(path)) return {}
  try {
    return parseBaseline(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new SourceError(`Failed to parse suppressions file at ${path}:`, (error as Error).message)
  }
}

/** A result without what is known; that is kept beside its messages, as suppressed. */
export function withoutKnown(result: LintResult, known: Suppressions, cwd: string): LintResult {
  const { filePath } = result
  const file = slashedName(cwd, filePath)
  const { messages, suppressed } = known.apply(file, result)
  if (suppressed.length === 0) return result
  const suppressedMessages = [...result.suppressedMessages, ...suppressed]
  return { ...result, ...toResult({ ...result, messages, suppressedMessages }) }
}

/** What the results of one run pass: with `applySuppressions` they lose what the baseline knows. */
export function baselineOf(
  { applySuppressions, suppressionsLocation }: ReplyLintOptions,
  cwd: string,
): (result: LintResult) => LintResult {
  if (!applySuppressions) return (result) => result
  const known = new Suppressions(readBaseline(locateBaseline(suppressionsLocation, cwd)))
  return (result) => withoutKnown(result, known, cwd)
}
