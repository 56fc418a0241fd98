import type { Lexicon, Match, Text } from '../types.ts'

/** Words, and the list that has them. */
interface OfKind<Kind> {
  readonly kind: Kind
  readonly span: Match
}

/** Everything that the lists of these names find, list after list. */
export function ofKinds<Kind extends string>(
  kinds: readonly Kind[],
  text: Text,
  lexicon: Lexicon,
): OfKind<Kind>[] {
  const found: OfKind<Kind>[] = []
  for (const kind of kinds) {
    for (const span of lexicon.find(kind, text)) found.push({ kind, span })
  }
  return found
}
