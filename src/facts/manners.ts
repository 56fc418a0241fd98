import type { Region } from '../types.ts'

/** Whether a part of a text is manners alone: it greets, parts or signs. */
export const isManners = ({ kind }: Region): boolean =>
  kind === 'greeting' || kind === 'closing' || kind === 'signature'
