import { firstFrom } from '../../text/search.ts'
import type { Match, Text, Trouble, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every failure and trouble of a message, in order, less those that it lays to somebody else or only supposes. */
export const fact: TurnFact<'troubles'> = ({ text }, { lexicon }) => {
  const minor = lexicon.find('minor', text)
  const grave = lexicon.find('failure', text)
  const plain = lexicon.find('trouble', text)
  if (minor.length + grave.length + plain.length === 0) return NONE
  const failures = apart(grave, minor)
  const elsewhere = new Set(lexicon.find('others', text).map((match) => sentenceOf(match, text)))
  const conditions = lexicon.find('hypothetical', text)

  const found: Trouble[] = []
  const tell = (kind: Trouble['kind'], matches: readonly Match[]): void => {
    for (const span of matches) {
      const told = !elsewhere.has(sentenceOf(span, text)) && !isSupposed(span, conditions, text)
      if (told) found.push({ kind, span })
    }
  }
  tell('failure', failures)
  tell('trouble', apart(minor, failures))
  tell('trouble', apart(apart(plain, minor), failures))
  return found.length < 2 ? found : found.sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Trouble[] = []

/** Those that share no word with any of the others. */
const apart = (matches: readonly Match[], others: readonly Match[]) =>
  others.length === 0 ? matches : matches.filter((match) => !overlapsAny(match, others))

/** A condition reaches over so many words: "if the parcel does not come". */
const NEAR = 4

/** Whether a condition stands near before, in the same sentence. */
function isSupposed(match: Match, conditions: readonly Match[], text: Text): boolean {
  for (let i = firstFrom(conditions, match.from - NEAR, ({ to }) => to); i < conditions.length; i++) {
    if (conditions[i]!.to > match.from) return false
    if (sentenceOf(conditions[i]!, text) === sentenceOf(match, text)) return true
  }
  return false
}

const sentenceOf = ({ from }: Match, { words }: Text) => words[from]!.sentence
