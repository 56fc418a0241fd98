import type { Example } from './labels.ts'
import type { Figures } from './sections.ts'

/** Messages and replies that were judged wrongly, by the kind of error. */
export interface Examples {
  readonly title: string
  readonly list: readonly Example[]
}

/** Of one rule (or of `mood`) those of every part that was measured; without one, those of all rules. */
export function examplesOf(
  { labels, pairs, reviews }: Figures,
  subject: string | undefined,
): readonly Examples[] {
  const examples: Examples[] = []
  for (const { rule, language, misses, alarms } of labels?.rules ?? []) {
    if (subject !== undefined && rule !== subject) continue
    examples.push({ title: `${rule} ${language}: missed`, list: misses })
    examples.push({ title: `${rule} ${language}: false alarm`, list: alarms })
  }
  if (subject === undefined) return examples
  for (const { language, wrong } of labels?.moods ?? [])
    if (subject === 'mood') examples.push({ title: `mood ${language}`, list: wrong })
  for (const { file, missed, alarms } of pairs) {
    examples.push({ title: `${file}: ignored, not reported`, list: missed })
    examples.push({ title: `${file}: answered, reported`, list: alarms })
  }
  if (reviews !== undefined) {
    examples.push({ title: 'low, happy', list: reviews.happy })
    examples.push({ title: 'low, no complaint', list: reviews.missed })
    examples.push({ title: 'high, a complaint', list: reviews.alarms })
  }
  return examples
}
