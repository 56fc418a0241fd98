import type { LintMessage, LintResult, SuppressedLintMessage } from '../types.ts'
import type { Baseline, KnownFinding, KnownRule } from './baseline.ts'

/** Says of a finding that no baseline knows yet whether it becomes known. */
export type Records = (message: LintMessage) => boolean

/** How often each finding of a rule is still expected, or was met. */
type Counts = Map<string, KnownFinding>

/**
 * A baseline while results pass it: keeps known findings silent, as often as they are known, and writes down new ones. Findings are
 * known by fingerprint: one that takes the place of another of the same rule is seen, and none hides behind a count.
 */
export class Suppressions {
  readonly #baseline: Baseline
  readonly #records: Records
  readonly #left = new Map<string, Map<string, Counts>>()
  readonly #met = new Map<string, Map<string, Counts>>()
  readonly #broken = new Set<string>()

  constructor(baseline: Baseline, records: Records = () => false) {
    this.#baseline = baseline
    this.#records = records
  }

  /** The messages of a result in two: those that stand and those that are known. `file`: relative, with `/`. */
  apply(file: string, result: LintResult): { messages: LintMessage[]; suppressed: SuppressedLintMessage[] } {
    const messages: LintMessage[] = []
    const suppressed: SuppressedLintMessage[] = []
    const left = this.#leftOf(file)
    // Only templates have a source; what a customer may have said is copied nowhere.
    const open = result.source !== undefined || result.output !== undefined
    for (const message of result.messages) {
      if (message.fatal) this.#broken.add(file)
      if (this.#isKnown(message, left, file, open)) suppressed.push({ ...message, suppressions: [BY_FILE] })
      else messages.push(message)
    }
    return { messages, suppressed }
  }

  /** What the baseline has of the files that passed, but no finding was: of a file that cannot be read nobody knows. */
  unused(): Baseline {
    const left = new Map<string, Map<string, Counts>>()
    for (const [file, rules] of this.#left) {
      if (this.#broken.has(file)) continue
      const anew = this.#met.get(file)
      left.set(file, new Map([...rules].filter(([rule]) => !anew?.has(rule))))
    }
    return toBaseline(left)
  }

  /** The baseline with what was written down; a rule of a file has what was met this time. `prune`: without what is unused, and without files that are gone. */
  next(prune?: { readonly exists: (file: string) => boolean }): Baseline {
    const met = toBaseline(this.#met)
    const unused = prune ? this.unused() : {}
    const next: Record<string, Record<string, KnownRule>> = {}
    for (const file of new Set([...Object.keys(this.#baseline), ...Object.keys(met)])) {
      if (prune && !prune.exists(file)) continue
      const rules: Record<string, KnownRule> = { ...this.#baseline[file], ...met[file] }
      for (const [rule, { findings }] of Object.entries(unused[file] ?? {})) {
        const rest = without(rules[rule]!, findings)
        if (rest) rules[rule] = rest
        else delete rules[rule]
      }
      if (Object.keys(rules).length > 0) next[file] = rules
    }
    return next
  }

  #isKnown(message: LintMessage, left: Map<string, Counts>, file: string, open: boolean): boolean {
    const { ruleId, fingerprint, reply } = message
    if (message.fatal || ruleId === null || fingerprint === undefined) return false
    const expected = left.get(ruleId)?.get(fingerprint)?.count ?? 0
    if (expected > 0) add(inner(left, ruleId), fingerprint, -1)
    const records = this.#records(message)
    if (records) {
      const quote = open && reply ? shortened(reply.quote) : ''
      add(inner(inner(this.#met, file), ruleId), fingerprint, 1, quote)
    }
    return records || expected > 0
  }

  #leftOf(file: string): Map<string, Counts> {
    const known = this.#left.get(file)
    if (known) return known
    const rules = Object.entries(this.#baseline[file] ?? {})
    const left = new Map(rules.map(([rule, { findings }]) => [rule, new Map(Object.entries(findings))]))
    this.#left.set(file, left)
    return left
  }
}

/** ESLint's name for a file of suppressions. */
const BY_FILE = { kind: 'file', justification: '' } as const

/** Characters of a quote that tell a person which finding is meant. */
const QUOTE = 60

function shortened(quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim()
  return words.length <= QUOTE ? words : `${words.slice(0, QUOTE).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function inner<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = outer.get(key) ?? new Map<string, Value>()
  outer.set(key, known)
  return known
}

function add(findings: Counts, fingerprint: string, by: number, quote = ''): void {
  const before = findings.get(fingerprint)
  const count = (before?.count ?? 0) + by
  findings.set(fingerprint, { ...before, count, ...(quote && { quote }) })
}

function toBaseline(files: ReadonlyMap<string, ReadonlyMap<string, Counts>>): Baseline {
  const baseline: Record<string, Record<string, KnownRule>> = {}
  for (const [file, rules] of files)
    for (const [rule, counts] of rules) {
      const known = toKnown([...counts])
      if (known) baseline[file] = { ...baseline[file], [rule]: known }
    }
  return baseline
}

function without({ findings }: KnownRule, unused: KnownRule['findings']): KnownRule | undefined {
  return toKnown(
    Object.entries(findings).map(([name, known]) => [
      name,
      { ...known, count: known.count - (unused[name]?.count ?? 0) },
    ]),
  )
}

/** Undefined: nothing of it is left. */
function toKnown(all: readonly (readonly [string, KnownFinding])[]): KnownRule | undefined {
  const findings = all.filter(([, { count }]) => count > 0)
  if (findings.length === 0) return undefined
  const count = findings.reduce((sum, [, known]) => sum + known.count, 0)
  return { count, findings: Object.fromEntries(findings) }
}
