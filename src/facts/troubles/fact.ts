import type { Match, Trouble, TurnFact } from '../../types.ts'

/** A condition reaches over so many words: "if the parcel does not come". */
const NEAR = 4

/** Every failure and trouble of a message, in order, less those that it lays to somebody else or only supposes. */
export const fact: TurnFact<'troubles'> = ({ text }, { lexicon }) => {
  const failures = lexicon.find('failure', text)
  const troubles = lexicon
    .find('trouble', text)
    .filter((match) => !failures.some((other) => overlap(match, other)))
  if (failures.length + troubles.length === 0) return []

  const elsewhere = new Set(lexicon.find('others', text).map(({ from }) => text.words[from]!.sentence))
  const conditions = lexicon.find('hypothetical', text)
  const told = ({ from }: Match) =>
    !elsewhere.has(text.words[from]!.sentence) &&
    !conditions.some(
      ({ to }) => to <= from && from - to <= NEAR && text.words[to]?.sentence === text.words[from]!.sentence,
    )
  return [
    ...failures.filter(told).map((match): Trouble => ({ kind: 'failure', span: match })),
    ...troubles.filter(told).map((match): Trouble => ({ kind: 'trouble', span: match })),
  ].sort((one, other) => one.span.start - other.span.start)
}

const overlap = (one: Match, other: Match) => one.from < other.to && other.from < one.to
