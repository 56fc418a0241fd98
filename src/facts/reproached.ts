import type { Question, ReplyFacts, Turn } from '../types.ts'
import { isUpset } from './upset.ts'

/** Whether a question only reproaches: by its words, from somebody upset or beside another such; a calm customer wants to know. */
export function isReproach(question: Question, { facts: { reproaches } }: Turn, facts: ReplyFacts): boolean {
  return reproaches.includes(question) && (reproaches.length > 1 || isUpset(facts.mood))
}
