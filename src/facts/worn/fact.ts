import { outsideCitations } from '../../phrases/own.ts'
import { clausesOf } from '../../text/clauses.ts'
import type { Entity, Lexicon, Match, Text, TurnFact } from '../../types.ts'

/** Things that make an apology one for something: a sum, a day, an order. */
const CONCRETE: ReadonlySet<Entity['kind']> = new Set([
  'money',
  'percent',
  'date',
  'duration',
  'order',
  'time',
  'placeholder',
])

/** Between an apology and what it is for at most so many words stand. */
const NEAR = 2

/** Each worn apology in the writer's own words, less those that say what for. */
export const fact: TurnFact<'worn'> = ({ text }, { lexicon }) => {
  const worn = outsideCitations(lexicon).find('worn', text)
  return worn.length === 0 ? worn : worn.filter((match) => !saysWhatFor(match, text, lexicon))
}

function saysWhatFor(worn: Match, text: Text, lexicon: Lexicon): boolean {
  if (text.value[worn.end] === ':') return true
  const clauses = clausesOf(text)
  const here = [clauses[worn.from], clauses[worn.to - 1]]
  if (text.entities.some(({ kind, from }) => CONCRETE.has(kind) && here.includes(clauses[from]))) return true
  return (
    follows(lexicon.find('because', text), worn, text) && !follows(lexicon.find('vague', text), worn, text)
  )
}

/** Whether one of the matches stands at an apology or close behind it, and ends after it. */
const follows = (matches: readonly Match[], { from, to }: Match, { words }: Text): boolean =>
  matches.some(
    (match) =>
      match.from >= from &&
      match.from <= to + NEAR &&
      match.to > to &&
      words[match.from]!.sentence === words[from]!.sentence,
  )
