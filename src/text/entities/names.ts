import type { Region } from '../../types.ts'
import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'

/** Names next to a greeting; the value is the dictionary form of each word. */
export function takeNames(words: readonly DraftWord[], regions: readonly Region[], claims: Claims): void {
  for (const { kind, end } of regions) {
    if (kind !== 'greeting') continue
    for (let at = 0; at < words.length && words[at]!.end <= end; at += 1) {
      if (!isName(words[at]!)) continue
      const from = at
      while (
        at + 1 < words.length &&
        words[at + 1]!.end <= end &&
        words[at + 1]!.border === 'none' &&
        isName(words[at + 1]!)
      ) {
        at += 1
      }
      const lemmas = words.slice(from, at + 1).map(({ lexeme }) => lexeme.lemmas[0] ?? lexeme.form)
      claims.take('name', lemmas.join(' '), from, at + 1)
    }
  }
}

function isName({ lexeme }: DraftWord): boolean {
  return lexeme.is.has('name') || lexeme.is.has('patronymic') || lexeme.is.has('surname')
}
