import type { Misreading, Prepare, Reply, ReplyFact, Text, Turn } from '../../types.ts'
import { createTerms, isAskedAbout, type TermPlace, type Terms } from '../terms.ts'

interface Entry {
  readonly term: string
  readonly means: string | undefined
  readonly right: Terms
  readonly other: Terms
}

interface Glossary {
  readonly entries: readonly Entry[]
  readonly terms: Terms
}

const prepare: Prepare<Glossary> = (settings, read) => {
  const entries = (settings.glossary ?? []).filter(({ not }) => not?.length)
  return {
    terms: createTerms(
      entries.map(({ term }) => [term]),
      settings,
      read,
    ),
    entries: entries.map(({ term, means, not = [] }) => ({
      term,
      means,
      right: createTerms([[means ?? term]], settings, read),
      other: createTerms([not], settings, read),
    })),
  }
}

/** One for each entry that says what the term is not. */
export const fact: ReplyFact<'glossary'> = (reply, { settings, prepared }) => {
  const { asked, text } = reply
  if (!settings.glossary?.length || asked.length === 0) return NONE
  const { entries, terms } = prepared(prepare)
  const met = new Map<number, { readonly turn: Turn; readonly place: TermPlace }>()
  for (const turn of asked)
    for (const place of terms.find(turn.text))
      if (isAskedAbout(place, turn) && !met.has(place.group)) met.set(place.group, { turn, place })
  return [...met].flatMap(([group, { turn, place }]): Misreading[] => {
    const { term, means, right, other } = entries[group]!
    const [wrong] = other.find(text).filter((it) => !isDenied(it, text))
    if (!wrong || right.has(text)) return []
    if (isNamedBeside(wrong, group, terms, text)) return []
    if (asked.some((one) => other.has(one.text)) || isDeferred(turn, reply)) return []
    const { start, end } = place
    return [
      {
        span: { start: wrong.start, end: wrong.end },
        kind: means === undefined ? 'unnamed' : 'named',
        term,
        ...(means !== undefined && { means }),
        related: [{ message: turn.index, span: { start, end }, messageId: 'asked' }],
      },
    ]
  })
}

const NONE: readonly Misreading[] = []

/** The answer itself is put off, or asked back for. */
const isDeferred = ({ index }: Turn, { facts }: Reply): boolean =>
  facts.coverage.some(
    ({ message, state }) => message === index && (state === 'deferred' || state === 'asked-back'),
  )

/** The reply names the term itself in a sentence that says nothing of the other sense. */
function isNamedBeside(wrong: TermPlace, group: number, terms: Terms, text: Text): boolean {
  const { sentence } = text.words[wrong.from]!
  return terms.find(text).some((it) => it.group === group && text.words[it.from]!.sentence !== sentence)
}

/** «Это не перевод с карты на карту», "not a card transfer". */
function isDenied({ from }: TermPlace, { words }: Text): boolean {
  const { sentence } = words[from]!
  return words
    .slice(Math.max(0, from - DENIAL), from)
    .some((word) => word.sentence === sentence && word.lexeme.is.has('negation'))
}

/** Words before a term in which a negation denies it. */
const DENIAL = 3
