import type { Match, Text, TurnFact } from '../../types.ts'

/** A greeting opens the message: later ones are farewells or a tale about greetings. */
const OPENING = 3

/** Where the message greets: the words of greeting alone, without the name. */
export const fact: TurnFact<'greeting'> = ({ text }, { lexicon }) =>
  lexicon.find('greeting', text).filter((match) => opens(match, text))

function opens({ from }: Match, text: Text): boolean {
  const first = text.words[from]!
  if (first.sentence >= OPENING) return false
  let spoken = 0
  for (let i = text.sentences[first.sentence]!.from; i < from; i++) {
    const word = text.words[i]!
    if (isSpoken(text.value, word.start, word.lexeme.form)) spoken++
  }
  return spoken === 0 || (spoken <= 2 && first.border !== 'none')
}

/** Handles («@anna»), ticket numbers and placeholders are not words of the sentence. */
function isSpoken(value: string, start: number, form: string): boolean {
  return value[start - 1] !== '@' && /^\p{L}/u.test(form)
}
