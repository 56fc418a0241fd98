import { AssertionError } from 'node:assert'
import type { RuleDefinition } from '../config/define-rule.ts'
import { lazy } from '../memo.ts'
import { reasonOf } from '../reason.ts'
import type { Settings } from '../types.ts'
import { casesOf } from './table.ts'
import type { RuleTrial } from './trial.ts'
import type { CaseTable, RuleCase } from './written.ts'

/** What the rules on trial are told. */
export interface RuleTesterOptions {
  /** For all cases; a case's own come on top. */
  readonly settings?: Settings | undefined
  /** So many cases that the rule rejects, and so many near misses, are wanted in each language. Default: 1. */
  readonly least?: number | undefined
}

type Describe = (name: string, body: () => void) => unknown
type It = ((name: string, body: () => Promise<void>) => unknown) & { readonly only?: It }

/**
 * Tries a rule in code on its cases, as strictly as `replylint test` tries rooms. Under a test runner each case becomes a test;
 * without one the promise of `run` is rejected with all that fails.
 */
export class RuleTester {
  /** The runner’s functions, where they are not global: `RuleTester.describe = describe`. */
  static describe: Describe | undefined
  static it: It | undefined
  /** For cases with `only`; default: the `only` of `it`. */
  static itOnly: It | undefined
  readonly #options: RuleTesterOptions

  constructor(options: RuleTesterOptions = {}) {
    this.#options = options
  }

  /** The case, to be tried alone while its rule is written. */
  static only<Case extends RuleCase>(written: Case): Case & { readonly only: true } {
    return { ...written, only: true }
  }

  /** The rule as its author would load it, on trial. */
  async run(rule: RuleDefinition, cases: CaseTable): Promise<void> {
    const table = this.#settled(cases)
    const trial = lazy(() => toTrial(rule, table))
    const alone = casesOf(cases).map(({ written }) => (written as WrittenAlone | null)?.only === true)
    const tests = [...this.#caseTests(table, trial), ...this.#tableTests(trial)]
    const describe = RuleTester.describe ?? globals.describe
    const it = RuleTester.it ?? globals.it
    const itOnly = RuleTester.itOnly ?? it?.only
    if (describe && it)
      describe(rule.id, () => {
        for (const [at, { name, body }] of tests.entries()) ((alone[at] && itOnly) || it)(name, body)
      })
    else await runAll(rule.id, alone.includes(true) ? tests.filter((_, at) => alone[at]) : tests)
  }

  #settled(cases: CaseTable): CaseTable {
    const { settings = {} } = this.#options
    const settle = (all: readonly WrittenAlone[] = []) =>
      all.map((written) => {
        if (typeof written !== 'object' || written === null) return written
        const { only: _, ...one } = written
        return this.#options.settings ? { ...one, settings: { ...settings, ...one.settings } } : one
      })
    const inLanguage = (language: CaseTable['ru']) =>
      language && { rejects: settle(language.rejects), accepts: settle(language.accepts) }
    return { ...cases, ru: inLanguage(cases.ru), en: inLanguage(cases.en) }
  }

  #caseTests(table: CaseTable, trial: () => Promise<RuleTrial>): Test[] {
    return casesOf(table).map(({ language, kind, title }, at) => ({
      name: `${language} ${kind}: ${title}`,
      async body() {
        const { message, difference } = (await trial()).trials[at]!.failure() ?? {}
        if (message === undefined) return
        if (difference) {
          const { difference: told } = await import('./difference.ts')
          const { found: actual, expected } = difference
          refuse(`${message}\n${told(actual, expected)}`, actual, expected)
        }
        refuse(message)
      },
    }))
  }

  #tableTests(trial: () => Promise<RuleTrial>): Test[] {
    const { least = 1 } = this.#options
    return [
      {
        name: 'has cases and near misses in each language, none of them twice',
        async body() {
          const problems = (await trial()).tableProblems({ least })
          const told = problems.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
          if (told.length > 0) refuse(told.join('\n'))
        },
      },
      {
        name: 'reaches every message and sets every option',
        async body() {
          const messages = (await trial()).silentMessages()
          const options = (await trial()).unsetOptions()
          if (messages.length > 0) refuse(`No case reaches these messages: ${messages.join(', ')}.`)
          if (options.length > 0) refuse(`No case sets these options: ${options.join(', ')}.`)
        },
      },
    ]
  }
}

/** A case, perhaps one that is tried alone. */
type WrittenAlone = RuleCase & { readonly only?: unknown }

interface Test {
  readonly name: string
  readonly body: () => Promise<void>
}

const globals = globalThis as { readonly describe?: Describe; readonly it?: It }

/** Loads the rule beside the built-in ones. Throws a SourceError for a mistake in the rule or in the keys of its cases. */
async function toTrial(rule: RuleDefinition, table: CaseTable): Promise<RuleTrial> {
  const [{ loadRules }, { checkCases }, { RuleTrial }] = await Promise.all([
    import('../load/rooms/rules.ts'),
    import('./check-cases.ts'),
    import('./trial.ts'),
  ])
  checkCases(table, { file: `Cases of ${rule.id}:`, locate: () => ({ place: `Cases of ${rule.id}:` }) })
  const rules = await loadRules(rule)
  return new RuleTrial(rules.rules.find(({ id }) => id === rule.id)!, table, rules)
}

function refuse(message: string, actual?: unknown, expected?: unknown): never {
  throw new AssertionError({ message, actual, expected, operator: 'finds' })
}

async function runAll(id: string, tests: readonly Test[]): Promise<void> {
  const errors: unknown[] = []
  const told: string[] = []
  for (const { name, body } of tests) {
    try {
      await body()
    } catch (error) {
      errors.push(error)
      told.push(`${name}\n${reasonOf(error)}`)
    }
  }
  if (errors.length > 0)
    throw new AggregateError(
      errors,
      `${id}: ${errors.length} of ${tests.length} tests failed\n\n${told.join('\n\n')}`,
    )
}
