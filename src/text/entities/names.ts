import type { Region } from '../../types.ts'
import type { DraftWord } from '../draft.ts'
import type { Claims } from './claims.ts'

/** Names next to a greeting; the value is the dictionary form of each word. */
export function takeNames(words: readonly DraftWord[], regions: readonly Region[], claims: Claims): void {
  for (const { kind, end } of regions) {
    if (kind !== 'greeting') continue
    for (let at = 0; at < words.length && words[at]!.end <= end; at++) {
      if (!isName(words[at]!)) continue
      const from = at
      let name = lemmaOf(words[at]!)
      for (let next = words[at + 1]; next !== undefined && next.end <= end; next = words[at + 1]) {
        if (next.border !== 'none' || !isName(next)) break
        name += ` ${lemmaOf(next)}`
        at++
      }
      claims.take('name', name, from, at + 1)
    }
  }
}

function lemmaOf({ lexeme }: DraftWord): string {
  return lexeme.lemmas[0] ?? lexeme.form
}

function isName({ lexeme: { is } }: DraftWord): boolean {
  return is.has('name') || is.has('patronymic') || is.has('surname')
}
