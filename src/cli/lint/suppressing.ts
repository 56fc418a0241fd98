import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Baseline, printBaseline } from '../../baseline/baseline.ts'
import { type Records, Suppressions } from '../../baseline/suppressions.ts'
import type { ReplyLint } from '../../load/replylint.ts'
import { locateBaseline, readBaseline, withoutKnown } from '../../load/suppressions.ts'
import { didYouMean } from '../../nearest.ts'
import type { LintMessage, LintResult } from '../../types.ts'
import type { Options } from '../flags/options.ts'
import { UsageError } from '../io/failure.ts'
import type { Io } from '../io/io.ts'

/** The baseline of a run: its file, and what results lose when they pass it. */
export class Suppressing {
  readonly #path: string
  readonly #cwd: string
  readonly #options: Options
  readonly #suppressions: Suppressions

  constructor(path: string, baseline: Baseline, cwd: string, options: Options) {
    this.#path = path
    this.#cwd = cwd
    this.#options = options
    this.#suppressions = new Suppressions(baseline, recording(options))
  }

  /** The result without what is known. */
  apply(result: LintResult): LintResult {
    return withoutKnown(result, this.#suppressions, this.#cwd)
  }

  /** Writes the file where the flags want it. True: something in it does not occur any more. */
  finish(): boolean {
    const { pruneSuppressions, passOnUnprunedSuppressions } = this.#options
    const exists = (file: string) => existsSync(resolve(this.#cwd, file))
    if (pruneSuppressions) this.#write(this.#suppressions.next({ exists }))
    else if (isWriting(this.#options)) this.#write(this.#suppressions.next())
    if (pruneSuppressions || passOnUnprunedSuppressions || isPartial(this.#options)) return false
    return Object.keys(this.#suppressions.unused()).length > 0
  }

  #write(baseline: Baseline): void {
    writeFileSync(this.#path, printBaseline(baseline))
  }
}

/** The baseline as the flags want it; undefined: there is none. Throws a UsageError for flags that make no sense together. */
export async function openSuppressions(
  options: Options,
  io: Io,
  linter: ReplyLint,
): Promise<Suppressing | undefined> {
  const { suppressRule, suppressionsLocation, pruneSuppressions } = options
  checkTogether(options)
  if (suppressRule) await checkRules(suppressRule, linter)
  const path = locateBaseline(suppressionsLocation, io.cwd)
  const writes = isWriting(options)
  if (!existsSync(path)) {
    if (suppressionsLocation !== undefined && !writes)
      throw new UsageError(
        'The suppressions file does not exist. Please run the command with `--suppress-all` or `--suppress-rule` to create it.',
      )
    return writes || pruneSuppressions ? new Suppressing(path, {}, io.cwd, options) : undefined
  }
  return new Suppressing(path, readBaseline(path), io.cwd, options)
}

const isWriting = ({ suppressAll, suppressRule }: Options): boolean =>
  suppressAll === true || suppressRule !== undefined

/** Not all of each file is judged: nobody knows what is unused. */
const isPartial = ({ stdin, only, changed, staged, since, agent, channel, after, before }: Options) =>
  stdin || changed || staged || only === 'last' || [since, agent, channel, after, before].some(Boolean)

/** What would make the run fail. */
function recording({ suppressAll, suppressRule, failOn, maxWarnings }: Options): Records {
  const fails = ({ severity }: LintMessage) => severity === 2 || failOn === 'warn' || maxWarnings >= 0
  if (suppressAll) return fails
  return (message) => fails(message) && suppressRule?.includes(message.ruleId ?? '') === true
}

function checkTogether(options: Options): void {
  const { suppressAll, suppressRule, pruneSuppressions } = options
  const both = (one: string, other: string) =>
    new UsageError(`The ${one} option and the ${other} option cannot be used together.`)
  if (suppressAll && suppressRule) throw both('--suppress-all', '--suppress-rule')
  if (suppressAll && pruneSuppressions) throw both('--suppress-all', '--prune-suppressions')
  if (suppressRule && pruneSuppressions) throw both('--suppress-rule', '--prune-suppressions')
  if ((isWriting(options) || pruneSuppressions) && isPartial(options))
    throw new UsageError('The suppressions file is written only when all of each file is judged.')
}

async function checkRules(names: readonly string[], linter: ReplyLint): Promise<void> {
  const ids = (await linter.rulesFor()).map(({ id }) => id)
  const wrong = names.find((name) => !ids.includes(name) && !name.includes('/'))
  if (wrong !== undefined) throw new UsageError(`There is no rule "${wrong}".${didYouMean(wrong, ids)}`)
}
