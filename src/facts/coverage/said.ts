import type { Turn } from '../../types.ts'

/** A message of ours. */
export type Said = Pick<Turn, 'text' | 'facts'>
