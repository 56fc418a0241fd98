import type { Hole, Match, Span, Text, TurnFact } from '../../types.ts'
import { blanksIn, emptyQuotes, holeAfter, isSpaced } from './typography.ts'

/** Every place where a value is missing, in order. In quoted mail and code none. */
export const fact: TurnFact<'holes'> = ({ text, facts }, { lexicon }) => {
  const found: Hole[] = []
  const take = (kind: Hole['kind'], start: number, end: number) => found.push({ kind, span: { start, end } })

  const [greeting] = facts.greeting
  const wanting = lexicon.find('wanting', text)
  const isNamed = wanting.some(({ start, end }) => start === greeting?.start && end !== greeting.end)
  if (greeting !== undefined && !isNamed) {
    const end = holeAfter(text.value, greeting.end)
    if (end !== undefined) take('name', greeting.start, end)
  }
  for (const { start, end, from } of wanting) {
    const opens = text.sentences[text.words[from]!.sentence]!.from === from
    if (opens && start !== greeting?.start && isWanting(text.value, end)) take('name', start, end + 1)
  }
  const numbered = lexicon.find('numbered', text)
  for (const match of numbered) {
    const end = afterNumberSign(text, match)
    if (end !== undefined) take('number', match.start, end)
  }
  for (const { start, end } of lexicon.find('amounts', text)) {
    const sign = currencyAfter(text.value, end)
    if (sign !== undefined) take('amount', start, sign)
  }
  const measures = lexicon.find('units', text)
  const leading = measures.length > 0 ? lexicon.find('leads', text) : measures
  if (leading.length > 0) {
    const leads = new Map(leading.map((lead) => [lead.to, lead]))
    for (const { start, end, from } of measures) {
      const lead = leads.get(from)
      if (lead !== undefined && isSpaced(text.value, lead.end, start)) take('unit', lead.start, end)
    }
  }
  for (const { start, end } of lexicon.find('hollow', text)) take('unit', start, end)
  for (const { start, end } of emptyQuotes(text.value)) take('quotes', start, end)
  for (const { start, end } of blanksIn(text.value)) take('blank', start, end)
  const leftovers = lexicon.find('leftovers', text)
  if (leftovers.length > 0) {
    const units = new Set(measures.map(({ from }) => from))
    const labels = new Set(numbered.map(({ to }) => to))
    for (const match of leftovers) {
      const counts =
        units.has(match.to) || labels.has(match.from) || currencyAfter(text.value, match.end) !== undefined
      if (counts || isGreeted(text, match, greeting) || isAfterSign(text, match))
        take('leftover', match.start, match.end)
    }
  }
  for (const match of lexicon.find('fields', text)) {
    const isCapital = match.value === match.value.toUpperCase()
    if (
      isGreeted(text, match, greeting) ||
      (isCapital && (match.value.includes('_') || isAfterSign(text, match)))
    )
      take('leftover', match.start, match.end)
  }
  for (const { start, end } of lexicon.find('drafts', text)) take('leftover', start, end)

  if (found.length === 0) return found
  return withoutOverlap(found.filter(({ span }) => isOwn(text, span.start)))
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

function currencyAfter(value: string, end: number): number | undefined {
  const at = skipSpaces(value, end)
  if (at === end || !'$₽€£'.includes(value[at] ?? ' ')) return undefined
  const after = value[at + 1] ?? ''
  if (after !== '' && !' .,!;\n'.includes(after)) return undefined
  const next = value.charCodeAt(skipSpaces(value, at + 1))
  return next >= 0x30 && next <= 0x39 ? undefined : at + 1
}

function skipSpaces(value: string, from: number): number {
  let at = from
  while (value[at] === ' ' || value[at] === '\u00a0') at += 1
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
