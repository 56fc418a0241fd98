import type { Match, Text } from '../../types.ts'

/** "Seriously @shop?": a question of its own, with nothing in it but whom it calls. */
export function isAlone({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]!.sentence]!
  return (
    sentence.mark === '?' &&
    words.every(
      ({ lexeme, sentence: at }, word) =>
        at !== words[from]!.sentence || (word >= from && word < to) || isCalled(lexeme.form),
    )
  )
}

/** How one is called in a network, or a tag, which says nothing here. */
const isCalled = (form: string) => form.startsWith('@') || form.startsWith('#')
