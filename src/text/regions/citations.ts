import type { Region, Word } from '../../types.ts'
import { quoted } from '../quoted.ts'

/** One word between quotation marks is a name or a term. */
const LEAST = 2

/** Passages between quotation marks, of two words at least: what somebody said, or a text that is shown. */
export function findCitations(value: string, words: readonly Word[]): Region[] {
  let word = 0
  return quoted(value).flatMap(({ start, end }): Region[] => {
    while (word < words.length && words[word]!.start < start) word++
    const first = word
    while (word < words.length && words[word]!.end <= end) word++
    return word - first < LEAST ? [] : [{ kind: 'citation', start, end }]
  })
}
