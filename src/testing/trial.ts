import { isDeepStrictEqual } from 'node:util'
import { checkOptions } from '../config/check.ts'
import type { Problem } from '../config/problems.ts'
import type { RuleSet } from '../linter/rule-set.ts'
import type { Language, Rule } from '../types.ts'
import { type Judged, judge } from './judge.ts'
import { unsaid } from './said.ts'
import { casesOf, KINDS, LANGUAGES, type NamedCase } from './table.ts'
import type { CaseTable, RuleCase } from './written.ts'

/** One case of a table, tried when it is asked for. */
export interface Trial extends NamedCase {
  /** Undefined: it is as the case says. */
  failure(): Failure | undefined
}

/** In what a rule differs from a case. */
export interface Failure {
  readonly message: string
  /** What is found and what the case says, where that is the difference. */
  readonly difference?: { readonly found: readonly unknown[]; readonly expected: readonly unknown[] }
}

/** A rule on trial: its cases, each judged once. */
export class RuleTrial {
  readonly rule: Rule
  readonly trials: readonly Trial[]
  readonly #table: CaseTable
  readonly #rules: RuleSet
  readonly #judged = new Map<RuleCase, Judged>()

  constructor(rule: Rule, table: CaseTable, rules: RuleSet) {
    this.rule = rule
    this.#table = table
    this.#rules = rules
    this.trials = casesOf(table).map((one) => ({
      ...one,
      failure: () => this.#failure(one.written, one.kind),
    }))
  }

  /**
   * What is wrong with the table as a whole: cases that are missing, stand twice, or set options that the rule does not take; and
   * options of the rule that cannot be set, or do not take its own defaults.
   */
  tableProblems({ least = 1 } = {}): Problem[] {
    return [
      ...LANGUAGES.flatMap((language) =>
        KINDS.flatMap((kind): Problem[] => {
          const count = this.#table[language]?.[kind]?.length ?? 0
          const message = `At least ${least} of what the rule ${MEANT[kind]} in ${NAMES[language]} should stand here; there are ${count}.`
          return count < least ? [{ path: [language, kind], message }] : []
        }),
      ),
      ...this.#twins(),
      ...this.trials.flatMap(({ written: { options }, path }) =>
        options === undefined ? [] : this.#checkOptions(options, [...path, 'options']),
      ),
      ...(this.rule.meta.schema ? this.#checkOptions(this.rule.meta.defaults, ['defaults']) : []),
    ]
  }

  /** The messages that no case reaches. */
  silentMessages(): string[] {
    return unsaid(
      this.rule,
      this.trials.flatMap(({ written }) => this.#judge(written).messages),
    )
  }

  /** The options that no case sets. */
  unsetOptions(): string[] {
    const set = new Set(this.trials.flatMap(({ written }) => Object.keys(written.options ?? {})))
    return Object.keys(this.rule.meta.schema?.properties ?? {}).filter((option) => !set.has(option))
  }

  #failure(written: RuleCase, kind: Trial['kind']): Failure | undefined {
    const { finds } = written
    if (kind === 'rejects' && !finds?.length)
      return { message: 'A rejected reply names what is found: add "finds".' }
    if (kind === 'accepts' && finds) return { message: 'An accepted reply has no "finds".' }
    const { found, faults } = this.#judge(written)
    if (faults[0]) return { message: faults.join('\n') }
    const expected = finds ?? []
    if (isDeepStrictEqual(found, expected)) return undefined
    return {
      message:
        kind === 'accepts'
          ? 'Something is found in a reply that is accepted.'
          : 'What is found is not what the case says.',
      difference: { found, expected },
    }
  }

  #judge(written: RuleCase): Judged {
    const known = this.#judged.get(written) ?? judge(written, this.rule, this.#rules)
    this.#judged.set(written, known)
    return known
  }

  /** A schema that is none is a problem, too. */
  #checkOptions(options: unknown, path: readonly PropertyKey[]): Problem[] {
    try {
      return checkOptions(this.rule, options, path)
    } catch (error) {
      return [{ path, message: `The schema of the options cannot be used: ${(error as Error).message}.` }]
    }
  }

  #twins(): Problem[] {
    const met = new Map<string, readonly PropertyKey[]>()
    return this.trials.flatMap(({ written, path }): Problem[] => {
      const key = JSON.stringify({ ...written, name: undefined, finds: undefined }, sortKeys)
      const first = met.get(key)
      if (first)
        return [{ path, message: `The case stands twice: ${first.map(String).join('.')} is the same.` }]
      met.set(key, path)
      return []
    })
  }
}

/** For `JSON.stringify`: the same keys in another order are the same. */
const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

const MEANT = { rejects: 'rejects', accepts: 'accepts (near misses)' } as const
const NAMES: Readonly<Record<Language, string>> = { ru: 'Russian', en: 'English' }
