import type { ReplyLint } from '../../load/replylint.ts'
import { didYouMean } from '../../nearest.ts'
import type { LintMessage } from '../../types.ts'
import { UsageError } from '../io/failure.ts'
import type { Options } from './options.ts'

/** ESLint's types of fixes. */
const TYPES = ['directive', 'problem', 'suggestion', 'layout']

/** Categories of rules whose findings are about how a thing is said: what ESLint calls a suggestion. */
const MANNER: ReadonlySet<string> = new Set(['focus', 'effort', 'tone'])

type Fixes = (message: LintMessage) => boolean

/** What `--fix` fixes as `--quiet` and `--fix-type` want it. Throws a UsageError for a type that nobody has. */
export async function fixes(
  { fix, fixDryRun, fixType, quiet }: Options,
  rulesOf: () => ReturnType<ReplyLint['rulesFor']>,
): Promise<boolean | Fixes> {
  const on = fix === true || fixDryRun === true
  if (fixType && !on) throw new UsageError('The --fix-type option requires either --fix or --fix-dry-run.')
  if (!on) return false
  const typed = fixType ? await ofTypes(fixType, await rulesOf()) : undefined
  if (!quiet) return typed ?? true
  return (message) => message.severity === 2 && (typed === undefined || typed(message))
}

async function ofTypes(
  types: readonly string[],
  rules: Awaited<ReturnType<ReplyLint['rulesFor']>>,
): Promise<Fixes> {
  const categories = new Map(rules.map(({ id, meta }) => [id, meta.category]))
  const known = [...TYPES, ...new Set(categories.values())]
  const wrong = types.find((type) => !known.includes(type))
  if (wrong !== undefined)
    throw new UsageError(
      `There is no type of fixes "${wrong}".${didYouMean(wrong, known) || ` Types: ${known.join(', ')}.`}`,
    )
  return ({ ruleId }) => {
    if (ruleId === null) return types.includes('directive')
    const category = categories.get(ruleId) ?? 'tone'
    return types.includes(category) || types.includes(MANNER.has(category) ? 'suggestion' : 'problem')
  }
}
