import type { Mood, Question, ReplyFacts, Turn } from '../types.ts'

/** Whether a question only reproaches: by its words, from somebody upset or beside another such; a calm customer wants to know. */
export function isReproach(question: Question, { facts: { reproaches } }: Turn, facts: ReplyFacts): boolean {
  return reproaches.includes(question) && (reproaches.length > 1 || isUpset(facts.mood))
}

export const isUpset = ({ value }: Mood): boolean => value === 'upset' || value === 'angry'
