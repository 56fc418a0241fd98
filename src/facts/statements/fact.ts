import type { Statement, Text, TurnFact } from '../../types.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { aboutIn, clauseOf, daysOf, type Told } from './about.ts'
import { type Value, valuesIn } from './values.ts'

/** What the message says of things: for each value, the words of its clause that tell what it is of. */
export const fact: TurnFact<'statements'> = ({ text }, { lexicon }) => {
  const values = valuesIn(text, lexicon)
  if (values.length === 0) return NONE
  const loose = sentencesOf(text, lexicon.find('loose', text))
  const least = sentencesOf(text, lexicon.find('least', text))
  const heads = [...lexicon.find('things', text), ...lexicon.find('open', text)]
  const told: Told = { text, values, heads, empty: lexicon.find('generic', text) }
  const statements: Statement[] = []
  for (const value of values) {
    const { sentence } = text.words[value.from]!
    if (!text.words[value.from]!.own || (loose.has(sentence) && !least.has(sentence))) continue
    const [from, to] = clauseOf(text, value)
    // «Рассрочка на 6 месяцев, оформить?»: what is asked stands behind it.
    if (text.sentences[sentence]!.mark === '?' && to === text.sentences[sentence]!.to) continue
    const rivals = values.filter((other) => other.kind === value.kind && other.from >= from && other.to <= to)
    if (rivals.length > 1) continue
    if (value.kind === 'date' && isTimed(text, value, from, to)) continue
    const about = [...aboutOf(value, told, from, to), ...daysOf(text, value, from, to)]
    if (about.length > 0) statements.push({ kind: value.kind, value: value.value, span: value.span, about })
  }
  return statements
}

/** What the clause of a value names; where that is nothing, what stands before it in the sentence: «Отпуск 14 дней, начнётся 10 июля». */
function aboutOf(value: Value, told: Told, from: number, to: number): Statement['about'] {
  const { kind } = value
  const { text } = told
  const own = aboutIn(told, from, to)
  const things = own.filter(([name]) => name !== START && (name !== NEED || kind === 'availability'))
  const named =
    things.length > 0 ? things : aboutIn(told, text.sentences[sentenceOf(text, value)]!.from, from)
  return kind === 'date' && things.length < own.length && named.length > 0 ? [...named, [START]] : named
}

/** That something must be is told of what must. */
const NEED = '<need>'

/** The day on which something begins is not the one on which it ends. */
const START = '<start>'

const NONE: readonly Statement[] = []

/** "On Monday at six": a day of the week beside a time of day says which of several. */
const isTimed = ({ entities }: Text, { value }: Value, from: number, to: number) =>
  !value.includes('-') && entities.some((each) => each.kind === 'time' && each.from >= from && each.to <= to)
