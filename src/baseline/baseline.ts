/** What is known of one finding: how often it stands in the file, and its words, as far as no customer wrote them. */
export interface KnownFinding {
  readonly count: number
  readonly quote?: string
}

/** The known findings of one rule in one file, by fingerprint; `count` is ESLint's, the sum of theirs. */
export interface KnownRule {
  readonly count: number
  readonly findings: Readonly<Record<string, KnownFinding>>
}

/** Findings that a team lives with for now: by file (relative, with `/`), then by rule. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, KnownRule>>>>

/** Reads what `printBaseline` writes. Throws an Error that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  const value: unknown = JSON.parse(text)
  for (const [file, rules] of entries(value, 'it'))
    for (const [rule, known] of entries(rules, `"${file}"`)) {
      const { findings } = known as { findings?: unknown }
      if (findings === undefined)
        throw new Error(`"${rule}" of "${file}" has no findings: write it anew with --suppress-all`)
      for (const [fingerprint, finding] of entries(findings, `"${rule}" of "${file}"`))
        if (!Number.isInteger((finding as { count?: unknown } | null)?.count))
          throw new Error(`"${fingerprint}" of "${file}" has no count`)
    }
  return value as Baseline
}

/** Everything sorted and each finding in a line of its own, so that a diff shows which of them came and went. */
export function printBaseline(baseline: Baseline): string {
  const files = Object.keys(baseline)
    .sort()
    .map((file) => `  ${JSON.stringify(file)}: {\n${printRules(baseline[file]!)}\n  }`)
  return files.length === 0 ? '{}\n' : `{\n${files.join(',\n')}\n}\n`
}

function printRules(rules: Baseline[string]): string {
  return Object.keys(rules)
    .sort()
    .map((rule) => {
      const { count, findings } = rules[rule]!
      const lines = Object.keys(findings)
        .sort()
        .map((name) => `        ${JSON.stringify(name)}: ${printFinding(findings[name]!)}`)
      return `    ${JSON.stringify(rule)}: {\n      "count": ${count},\n      "findings": {\n${lines.join(',\n')}\n      }\n    }`
    })
    .join(',\n')
}

const printFinding = ({ count, quote }: KnownFinding): string =>
  quote === undefined ? `{ "count": ${count} }` : `{ "count": ${count}, "quote": ${JSON.stringify(quote)} }`

function entries(value: unknown, name: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name} is not an object`)
  return Object.entries(value)
}
