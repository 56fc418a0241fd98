import type { Text, Word } from '../../types.ts'

/** Tells of a word whether a reply says it too, in any form. */
export function isTakenUp({ words }: Text): (word: Word) => boolean {
  const said = new Set<string>()
  for (const { lexeme } of words) {
    said.add(lexeme.form)
    for (const lemma of lexeme.lemmas) said.add(lemma)
  }
  return ({ lexeme: { stop, form, lemmas } }) =>
    !stop && (said.has(form) || lemmas.some((lemma) => said.has(lemma)))
}
