import type { Mood } from '../types.ts'

/** Whether a mood is discontent, in any strength. */
export const isUpset = ({ value }: Mood): boolean => value === 'upset' || value === 'angry'
