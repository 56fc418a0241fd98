import type { Lexeme, Trait } from '../../types.ts'

/** What a reading in the second person singular may have, and words that only fill: «знаешь», «смотри». */
const COMPATIBLE: ReadonlySet<Trait> = new Set<Trait>([
  'verb',
  'finite',
  'imperative',
  'present',
  'future',
  'perfective',
  '2per',
  'sing',
  'conjunction',
  'particle',
  'interjection',
])

/** Whether a verb form can only speak to one person as ты: no reading of it is anything else («скажи», but not «три»). */
export function isFamiliarVerb({ is, may }: Lexeme): boolean {
  if (!is.has('2per') || !is.has('sing') || !is.has('finite')) return false
  for (const trait of may) {
    if (!COMPATIBLE.has(trait)) return false
  }
  return true
}
