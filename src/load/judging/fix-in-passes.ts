import { applyFixes } from '../../linter/fixes.ts'
import type { LintMessage, LintResult } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import { type Content, textContent } from '../files/content.ts'
import { finish, type Held, type HeldFile, type Hold } from './held.ts'
import { toResult } from './result.ts'

/** How a file is linted once, and what of it is fixed. */
interface Fixing {
  readonly setup: Setup
  readonly chosen: (message: LintMessage) => boolean
  readonly lint: (content: Content, hold: Hold) => Promise<LintResult[]>
  readonly hold: Hold
}

const PASSES = 10

/** As ESLint: up to ten passes. Results are of the last text, which is the `output` of the file's first result. */
export async function fixInPasses(
  content: Content,
  { setup, chosen, lint, hold }: Fixing,
): Promise<LintResult[]> {
  const source = content.text.whole()
  let text = source
  for (let pass = 0; ; pass++) {
    const held: HeldFile[] = []
    const results = await lint(pass === 0 ? content : textContent(text), (file) => held.push(file))
    const all = [...results, ...held.flatMap((file) => finish(file, suspected(setup)))]
    const messages = all.flatMap((result) => result.messages).filter((one) => one.fix && chosen(one))
    const fixed = pass < PASSES ? applyFixes(text, messages) : undefined
    if (fixed !== undefined && fixed !== text) {
      text = fixed
      continue
    }
    const output = text === source ? undefined : text
    for (const file of held) hold(results.length > 0 ? file : { ...file, output })
    if (output === undefined) return results
    return results.map((result, index) => toResult({ ...result, output: index === 0 ? text : undefined }))
  }
}

/** Before the run's end nobody knows what is found across templates: a directive against it counts as used. */
const suspected =
  ({ active }: Setup) =>
  ({ summed }: Held): LintMessage[] =>
    active.flatMap(({ rule }) =>
      summed?.sums[rule.id] ? [{ ruleId: rule.id, severity: 1, message: '', ...summed.whole.file }] : [],
    )
