import type { Match, Text, TurnFact } from '../../types.ts'

/** A greeting opens the message: later ones are farewells or a tale about greetings. */
const OPENING = 3

/** So many words may be spoken before a comma and the greeting. */
const FEW = 4

/** Where the message greets: the words of greeting alone, without the name. */
export const fact: TurnFact<'greeting'> = ({ text }, { lexicon }) => {
  const found = joined(lexicon.find('greeting', text), alone(lexicon.find('alone', text), text))
  if (found.length === 0) return found
  const limits: Limits[] = []
  return found.filter(({ from }) => {
    const { sentence, border } = text.words[from]!
    if (sentence >= OPENING) return false
    limits[sentence] ??= limitsOf(text, sentence)
    const { bare, set } = limits[sentence]
    return from <= (border === 'none' ? bare : set)
  })
}

/** A part of the day greets where its clause says nothing more than a name: "Morning!", not "Morning slots are open". */
const alone = (matches: readonly Match[], { words }: Text): readonly Match[] =>
  matches.filter(({ to }) => {
    const end = words[to]?.lexeme.is.has('name') === true ? to + 1 : to
    return words[end]?.border !== 'none'
  })

const joined = (some: readonly Match[], more: readonly Match[]): readonly Match[] =>
  more.length === 0 ? some : [...some, ...more].sort((one, other) => one.start - other.start)

interface Limits {
  /** The last word of the sentence before which nothing is spoken. */
  readonly bare: number
  /** The last one before which little is: behind a comma. */
  readonly set: number
}

function limitsOf({ sentences, words, value }: Text, sentence: number): Limits {
  const { from, to } = sentences[sentence]!
  let bare = to
  let spoken = 0
  for (let i = from; i < to; i++) {
    if (!isSpoken(value, words[i]!.start, words[i]!.lexeme.form)) continue
    if (spoken === 0) bare = i
    if (spoken === FEW) return { bare, set: i }
    spoken++
  }
  return { bare, set: to }
}

/** Handles («@anna»), ticket numbers and placeholders are not words of the sentence. */
function isSpoken(value: string, start: number, form: string): boolean {
  return value[start - 1] !== '@' && /^\p{L}/u.test(form)
}
