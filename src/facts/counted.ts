import type { Word } from '../types.ts'

/** Whether a word behind a number is what it counts: a noun, or in English any word of content that is no verb. */
export const isCounted = (next: Word | undefined): boolean =>
  next?.border === 'none' &&
  !next.lexeme.stop &&
  (next.lexeme.is.has('noun') || (/^[a-z]/.test(next.lexeme.form) && !next.lexeme.is.has('finite')))
