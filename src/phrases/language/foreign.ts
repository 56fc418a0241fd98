import { PhraseError } from './error.ts'

/** What people write who think of regular expressions, and what to write instead. */
const FOREIGN: Readonly<Record<string, string>> = {
  '*': 'write the word in any form: all its forms match',
  '+': 'write a word as often as it must stand',
  '^': 'phrases are found anywhere in a sentence',
  $: 'phrases are found anywhere in a sentence',
  '[': 'write alternatives as (a|b)',
  ']': 'write alternatives as (a|b)',
  '{': 'for a variable write <placeholder>',
  '}': 'for a variable write <placeholder>',
  '\\': 'nothing needs escaping; for a number write <number>',
  '.': 'for words between write …, and leave out the full stop',
}

/** Throws a PhraseError for a sign that means nothing in a phrase; `start` is the word's offset in the source. */
export function refuseForeign(word: string, start: number): void {
  const dots = word.indexOf('...')
  if (dots >= 0) throw new PhraseError('write … (one character) for a gap', start + dots + 1)
  const arrow = word.indexOf('->')
  if (arrow >= 0) throw new PhraseError('write → before a replacement', start + arrow + 1)
  for (let at = 0; at < word.length; at++) {
    const advice = /^\d\.\d/.test(word.slice(at - 1, at + 2)) ? undefined : FOREIGN[word[at]!]
    if (advice !== undefined) {
      throw new PhraseError(`“${word[at]}” means nothing in a phrase: ${advice}`, start + at + 1)
    }
  }
}
