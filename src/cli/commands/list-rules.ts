import type { Arguments } from '../flags/options.ts'
import type { Io } from '../io/io.ts'
import { createLinter } from '../lint/linter.ts'

/** `--list-rules`: a table of every rule, with the severity that `recommended` gives it. */
export async function listRules({ options }: Arguments, io: Io): Promise<number> {
  const rules = await (await createLinter(options, io)).rulesFor()
  const rows = rules
    .map(({ id, meta }) => [id, meta.severity, meta.needs, meta.description[options.locale ?? 'en']] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)))
  for (const row of rows)
    await io.stdout.write(`${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
  return 0
}
