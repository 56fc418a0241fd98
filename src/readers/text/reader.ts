import type { Reader } from '../../types.ts'
import { reader as markdown } from '../markdown/reader.ts'

/** A reply template in plain text: what a text is when it is nothing else. */
export const reader: Reader = {
  detect: (_sample, filePath) => (/\.txt$/i.test(filePath) ? 0.4 : 0.1),
  read: markdown.read,
}
