/** The value below which the given share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

/** Milliseconds that this process has worked on any core; unlike the clock, it stands still while others work. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** One line of the report: what was measured, the figure, and what it should be. */
export interface Row {
  readonly what: string
  readonly figure: string
  readonly aim?: string
  readonly met?: boolean
}

/** A row whose value should be at least (`≥`) or at most (`≤`) the aim. */
export function aimed(what: string, value: number, unit: string, sign: '≥' | '≤', aim: number): Row {
  const met = sign === '≥' ? value >= aim : value <= aim
  return { what, figure: `${short(value)} ${unit}`, aim: `${sign} ${short(aim)}`, met }
}

/** Three digits that count, thousands apart. */
export const short = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3 }).replaceAll(',', ' ')

/** Prints a section of the report. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`)
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const { what, figure, aim, met } of rows) {
    const verdict = aim === undefined ? '' : `  aim ${aim}  ${met ? '✔' : '✖'}`
    console.log(`  ${what.padEnd(width)}  ${figure}${verdict}`)
  }
}
