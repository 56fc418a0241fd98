import type { Data, Finding } from './data.ts'

/** What findings are counted by and chosen by. */
export const FACETS = ['rule', 'agent', 'channel', 'period'] as const
/** What findings can be chosen by. */
export type Facet = (typeof FACETS)[number]

/** Undefined: not asked. A finding without an agent, channel or day has the key ''. */
export type Filter = { readonly [facet in Facet]?: string | undefined } & {
  readonly query: string
  readonly level: 'all' | 'errors' | 'warnings'
}

/** No choice made. */
export const EVERYTHING: Filter = { query: '', level: 'all' }

export interface Count {
  errors: number
  warnings: number
}

export interface Chosen {
  /** Threads that have a chosen finding, by index, in the order of the files. */
  readonly threads: readonly number[]
  readonly total: Count
  /** For each facet what its other values would give: the facet's own choice does not count. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, Count>>>
}

/** Goes through all findings once. */
export function choose(data: Data, filter: Filter, periodOf: (day: string) => string): Chosen {
  const found = matching(data, filter.query)
  const asked = FACETS.filter((facet) => filter[facet] !== undefined)
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, Count>()])) as Record<
    Facet,
    Map<string, Count>
  >
  const total = { errors: 0, warnings: 0 }
  const threads: number[] = []
  for (const finding of data.findings) {
    if (!found(finding.thread) || !isOf(filter.level, finding)) continue
    const missed = asked.filter((facet) => keyOf(finding, facet, periodOf) !== filter[facet])
    if (missed.length > 1) continue
    for (const facet of missed.length === 1 ? missed : FACETS)
      increment(counts[facet], keyOf(finding, facet, periodOf), finding)
    if (missed.length > 0) continue
    total[finding.error ? 'errors' : 'warnings']++
    if (threads.at(-1) !== finding.thread) threads.push(finding.thread)
  }
  return { threads, total, counts }
}

function keyOf(finding: Finding, facet: Facet, periodOf: (day: string) => string): string {
  if (facet !== 'period') return finding[facet] ?? ''
  return finding.day === undefined ? '' : periodOf(finding.day)
}

const isOf = (level: Filter['level'], { error }: Finding): boolean =>
  level === 'all' || error === (level === 'errors')

/** Whether a thread has all the words; each thread is looked through once. */
function matching(data: Data, query: string): (thread: number) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return () => true
  const known: boolean[] = []
  return (thread) => {
    known[thread] ??= words.every((word) => data.haystack(thread).includes(word))
    return known[thread]
  }
}

function increment(counts: Map<string, Count>, key: string, { error }: Finding): void {
  const count = counts.get(key) ?? { errors: 0, warnings: 0 }
  if (error) count.errors++
  else count.warnings++
  counts.set(key, count)
}
