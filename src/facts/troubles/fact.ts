import type { Match, Text, Trouble, TurnFact } from '../../types.ts'

/** Every failure and trouble of a message, in order, less those that it lays to somebody else or only supposes. */
export const fact: TurnFact<'troubles'> = ({ text }, { lexicon }) => {
  const minor = lexicon.find('minor', text)
  const failures = apart(lexicon.find('failure', text), minor)
  const troubles = [
    ...apart(minor, failures),
    ...apart(lexicon.find('trouble', text), [...minor, ...failures]),
  ]
  if (failures.length + troubles.length === 0) return []

  const elsewhere = new Set(lexicon.find('others', text).map((match) => sentenceOf(match, text)))
  const conditions = lexicon.find('hypothetical', text)
  const told = (match: Match) =>
    !elsewhere.has(sentenceOf(match, text)) && !conditions.some((other) => governs(other, match, text))

  return [
    ...failures.filter(told).map((span): Trouble => ({ kind: 'failure', span })),
    ...troubles.filter(told).map((span): Trouble => ({ kind: 'trouble', span })),
  ].sort((one, other) => one.span.start - other.span.start)
}

/** Those that share no word with any of the others. */
const apart = (matches: readonly Match[], others: readonly Match[]) =>
  matches.filter(({ from, to }) => !others.some((other) => from < other.to && other.from < to))

/** A condition reaches over so many words: "if the parcel does not come". */
const NEAR = 4

const governs = (condition: Match, { from }: Match, text: Text) =>
  condition.to <= from &&
  from - condition.to <= NEAR &&
  text.words[condition.from]!.sentence === text.words[from]!.sentence

const sentenceOf = ({ from }: Match, { words }: Text) => words[from]!.sentence
