import { tokenise } from '../../text/words/tokens.ts'
import type { Vocabularies } from '../../text/words/vocabulary.ts'
import type { Lexeme } from '../../types.ts'
import { PhraseError } from './error.ts'
import type { WordNode } from './nodes.ts'

/** A word of a phrase as the same word is met in a text. */
export interface Token {
  readonly type: 'token'
  readonly lexeme: Lexeme
  readonly exact: boolean
}

/**
 * Cuts a word as texts are cut: `we'd` is `we` and `'d`.
 * @throws {PhraseError} where something stands in it that no word of a text contains.
 */
export function tokensOf({ word, exact, column }: WordNode, vocabularies: Vocabularies): Token[] {
  const { words } = tokenise(word, [], vocabularies)
  let end = 0
  for (const each of words) {
    if (each.start !== end) break
    end = each.end
  }
  if (end < word.length) {
    throw new PhraseError(
      `${word.charAt(end)} never stands inside a word, so the phrase can never match: leave it out`,
      column + end,
    )
  }
  return words.map(({ lexeme }) => ({ type: 'token', lexeme, exact }))
}
