import type { Statement, Text, TurnFact } from '../../types.ts'
import { aboutIn, clauseOf, daysOf } from './about.ts'
import { type Value, valuesIn } from './values.ts'

/** What the message says of things: for each value, the words of its clause that tell what it is of. */
export const fact: TurnFact<'statements'> = ({ text }, { lexicon }) => {
  const values = valuesIn(text, lexicon)
  if (values.length === 0) return NONE
  const loose = new Set(lexicon.find('loose', text).map(({ from }) => text.words[from]!.sentence))
  const heads = [...lexicon.find('things', text), ...lexicon.find('open', text)]
  const empty = lexicon.find('generic', text)
  const told: Statement[] = []
  for (const value of values) {
    const { sentence } = text.words[value.from]!
    if (!text.words[value.from]!.own || text.sentences[sentence]!.mark === '?' || loose.has(sentence))
      continue
    const [from, to] = clauseOf(text, value)
    const rivals = values.filter((other) => other.kind === value.kind && other.from >= from && other.to <= to)
    if (rivals.length > 1) continue
    if (value.kind === 'date' && isTimed(text, value, from, to)) continue
    const about = [...aboutIn(text, from, to, values, heads, empty), ...daysOf(text, value, from, to)]
    if (about.length > 0) told.push({ kind: value.kind, value: value.value, span: value.span, about })
  }
  return told
}

const NONE: readonly Statement[] = []

/** "On Monday at six": a day of the week beside a time of day says which of several. */
const isTimed = ({ entities }: Text, { value }: Value, from: number, to: number) =>
  !value.includes('-') && entities.some((each) => each.kind === 'time' && each.from >= from && each.to <= to)
