import stringWidth from 'string-width'
import type { Io } from './io.ts'
import { createLinter } from './linter.ts'
import type { Arguments } from './options.ts'

/** `--list-rules`: a table of every rule, with the severity that `recommended` gives it. */
export async function listRules({ options }: Arguments, io: Io): Promise<number> {
  const rules = await (await createLinter(options, io)).rulesFor()
  const rows = rules
    .map(({ id, meta }) => [id, meta.severity, meta.needs, meta.description[options.locale ?? 'en']])
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => stringWidth(row[column]!))))
  for (const row of rows) {
    const cells = row.map(
      (cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))),
    )
    await io.stdout.write(`${cells.join('  ').trimEnd()}\n`)
  }
  return 0
}
