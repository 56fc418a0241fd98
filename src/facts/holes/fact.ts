import { isDigitAt } from '../../text/words/characters.ts'
import type { Hole, Lexicon, Match, Span, Text, TurnFact } from '../../types.ts'
import { blanksIn, emptyQuotes, holeAfter, isSpaced } from './typography.ts'

/** Every place where a value is missing, in order. In quoted mail and code none. */
export const fact: TurnFact<'holes'> = ({ text, facts }, { lexicon }) => {
  const [greeting] = facts.greeting
  const found = [
    ...namesMissing(text, greeting, lexicon),
    ...valuesMissing(text, lexicon),
    ...lexicon.find('hollow', text).map((match) => hole('unit', match)),
    ...emptyQuotes(text.value).map((quotes) => hole('quotes', quotes)),
    ...blanksIn(text.value).map((blank) => hole('blank', blank)),
    ...leftoversIn(text, greeting, lexicon),
    ...lexicon.find('drafts', text).map((match) => hole('leftover', match)),
  ]
  return found.length === 0 ? NONE : withoutOverlap(found.filter(({ span }) => isOwn(text, span.start)))
}

const NONE: readonly Hole[] = []

const hole = (kind: Hole['kind'], { start, end }: Span): Hole => ({ kind, span: { start, end } })

/** Greetings of nobody: behind the words of greeting, and in words that want a name. */
function* namesMissing(text: Text, greeting: Span | undefined, lexicon: Lexicon): Generator<Hole> {
  const wanting = lexicon.find('wanting', text)
  const isNamed = wanting.some(({ start, end }) => start === greeting?.start && end !== greeting.end)
  if (greeting !== undefined && !isNamed) {
    const end = holeAfter(text.value, greeting.end)
    if (end !== undefined) yield hole('name', { start: greeting.start, end })
  }
  for (const { start, end, from } of wanting) {
    const opens = text.sentences[text.words[from]!.sentence]!.from === from
    if (opens && start !== greeting?.start && isWanting(text.value, end))
      yield hole('name', { start, end: end + 1 })
  }
}

/** Number signs, currencies and units that no number stands by. */
function* valuesMissing(text: Text, lexicon: Lexicon): Generator<Hole> {
  for (const match of lexicon.find('numbered', text)) {
    const end = afterNumberSign(text, match)
    if (end !== undefined) yield hole('number', { start: match.start, end })
  }
  for (const { start, end } of lexicon.find('amounts', text)) {
    const sign = currencyAfter(text.value, end)
    if (sign !== undefined) yield hole('amount', { start, end: sign })
  }
  const units = lexicon.find('units', text)
  if (units.length === 0) return
  const leads = new Map(lexicon.find('leads', text).map((lead) => [lead.to, lead]))
  for (const { start, end, from } of units) {
    const lead = leads.get(from)
    if (lead !== undefined && isSpaced(text.value, lead.end, start))
      yield hole('unit', { start: lead.start, end })
  }
}

/** What a program writes for a missing value, where a value is wanted, and the name of a field in the place of what it holds. */
function* leftoversIn(text: Text, greeting: Span | undefined, lexicon: Lexicon): Generator<Hole> {
  const leftovers = lexicon.find('leftovers', text)
  if (leftovers.length > 0) {
    const units = new Set(lexicon.find('units', text).map(({ from }) => from))
    const labels = new Set(lexicon.find('numbered', text).map(({ to }) => to))
    for (const match of leftovers) {
      const counts =
        units.has(match.to) || labels.has(match.from) || currencyAfter(text.value, match.end) !== undefined
      if (counts || isGreeted(text, match, greeting) || isAfterSign(text, match))
        yield hole('leftover', match)
    }
  }
  for (const match of lexicon.find('fields', text)) {
    const isCapital = match.value === match.value.toUpperCase()
    const isField = isCapital && (match.value.includes('_') || isAfterSign(text, match))
    if (isField || isGreeted(text, match, greeting)) yield hole('leftover', match)
  }
}

/** «Уважаемый !», `Dear ,`: nobody is named. */
const isWanting = (value: string, end: number): boolean =>
  value[end] === ',' ||
  value[end] === '!' ||
  (value[end] === ' ' && (value[end + 1] === ',' || value[end + 1] === '!'))

/** Where «№» stands after the noun and no number after it, but a verb or the end of the clause. */
function afterNumberSign(text: Text, { end, to }: Match): number | undefined {
  const { value, words } = text
  const at = skipSpaces(value, end)
  const sign = value[at]
  if (at - end > 2 || (sign !== '№' && sign !== '#')) return undefined
  const next = words[to]
  const after = skipSpaces(value, at + 1)
  if (sign === '№' && (value[after] === ',' || value[after] === '.' || value[after] === '!')) return at + 1
  if (next === undefined || next.start !== after || after === at + 1) return undefined
  const { is, lemmas } = next.lexeme
  const says = is.has('finite') || is.has('short')
  return says && !is.has('imperative') && !(sign === '#' && lemmas[0] === 'be') ? at + 1 : undefined
}

/** Where a sign of currency ends that stands behind a space, with no number behind it. */
function currencyAfter(value: string, end: number): number | undefined {
  const at = skipSpaces(value, end)
  if (at === end || !'$₽€£'.includes(value[at] ?? ' ')) return undefined
  const after = value[at + 1] ?? ''
  if (after !== '' && !' .,!;\n'.includes(after)) return undefined
  return isDigitAt(value, skipSpaces(value, at + 1)) ? undefined : at + 1
}

function skipSpaces(value: string, from: number): number {
  let at = from
  while (value[at] === ' ' || value[at] === '\u00a0') at++
  return at
}

/** Stands where the one who is greeted is named. */
function isGreeted({ value }: Text, { start, end }: Match, greeting: Span | undefined): boolean {
  if (greeting === undefined || start <= greeting.start || start - greeting.end > 2) return false
  if (end <= greeting.end) return false
  return end === value.length || ',.!\n'.includes(value[end]!)
}

/** After «№» or # alone. */
function isAfterSign({ value }: Text, { start }: Match): boolean {
  const before = value.slice(Math.max(0, start - 2), start).trimEnd()
  return before.endsWith('№') || before.endsWith('#')
}

/** Neither quoted nor shown as code. */
function isOwn({ regions }: Text, at: number): boolean {
  return !regions.some(
    ({ kind, start, end }) =>
      (kind === 'quote' || kind === 'code' || kind === 'comment') && start <= at && at < end,
  )
}

function withoutOverlap(holes: readonly Hole[]): readonly Hole[] {
  const kept: Hole[] = []
  for (const hole of [...holes].sort((a, b) => a.span.start - b.span.start))
    if (hole.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(hole)
  return kept
}
