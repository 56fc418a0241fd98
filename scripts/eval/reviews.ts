/** Mood and complaint against the stars of reviews, which are not shown to them. */
import type { RuleSet } from '../../src/linter/rule-set.ts'
import type { Thread } from '../../src/types.ts'
import { recordsOf } from './data.ts'
import type { Example } from './labels.ts'
import { lastReply } from './last-reply.ts'

interface Review {
  readonly title: string
  readonly text: string
  /** 1–5, in words or figures. */
  readonly rating: string | number
}

export interface ReviewFigures {
  readonly low: number
  readonly high: number
  /** Of one or two stars: read as happy; no complaint found. */
  readonly happy: readonly Example[]
  readonly missed: readonly Example[]
  /** Of five stars: a complaint found. */
  readonly alarms: readonly Example[]
}

const LOW = 2
const HIGH = 5

/** Undefined: the folder has no reviews. */
export function measureReviews(folder: string, rules: RuleSet): ReviewFigures | undefined {
  const reviews = recordsOf<Review>(folder, 'banki_reviews.jsonl')
  if (reviews === undefined) return undefined
  const happy: Example[] = []
  const missed: Example[] = []
  const alarms: Example[] = []
  const counts = { low: 0, high: 0 }
  for (const { title, text, rating } of reviews) {
    const stars = Number(rating)
    if (stars > LOW && stars < HIGH) continue
    const thread: Thread = {
      messages: [
        { role: 'customer', text: `${title}\n${text}` },
        { role: 'agent', text: '' },
      ],
    }
    const { mood, complaint } = lastReply(thread, rules)!.facts
    const example = { thread, note: `${stars}★: ${mood.value}, ${complaint ? 'a' : 'no'} complaint` }
    if (stars === HIGH) {
      counts.high++
      if (complaint !== undefined) alarms.push(example)
    } else {
      counts.low++
      if (mood.value === 'happy') happy.push(example)
      if (complaint === undefined) missed.push(example)
    }
  }
  return { ...counts, happy, missed, alarms }
}
