/** Hours in a unit of a duration: days of work count as days, marked. */
const HOURS: Readonly<Record<string, number>> = { W: 168, D: 24, BD: 24, M: 720, Y: 8760 }

/** A duration (`P14D`, `P3BD`, `PT2H`, `PT15M`) as hours: `336`, `72 b`; undefined: it is none that can be compared. */
export function hoursOf(duration: string): string | undefined {
  const clock = /^PT([\d.]+)([HMS])$/.exec(duration)
  if (clock) return String(Number(clock[1]) / { H: 1, M: 60, S: 3600 }[clock[2] as 'H' | 'M' | 'S'])
  const [, count, unit] = /^P([\d.]+)(BD|[DWMY])$/.exec(duration) ?? []
  return unit === undefined ? undefined : `${Number(count) * HOURS[unit]!}${unit === 'BD' ? ' b' : ''}`
}
