import { put } from '../multimap.ts'
import { fold } from '../text/words/fold.ts'
import type { Settings, Span, Text, Turn } from '../types.ts'
import { endOf, endOfLetters, isAbbreviation, type Term, termOf } from './term.ts'

/** A term of the settings, met in a text. */
export interface TermPlace extends Span {
  readonly term: string
  /** Place of the group that it belongs to. */
  readonly group: number
  /** The first of its words. */
  readonly from: number
}

/**
 * Terms of the settings in groups, indexed: where do they stand among a writer's own words? Words are compared in any form
 * and order, kin included (вернуть, возврат); abbreviations stand for what they shorten.
 */
export interface Terms {
  find(text: Text): readonly TermPlace[]
  has(text: Text): boolean
}

/** Of each group, its terms and those that the settings call synonyms of them. */
export function createTerms(
  groups: readonly (readonly string[])[],
  { synonyms = [] }: Settings,
  read: (value: string) => Text,
): Terms {
  const terms = groups.flatMap((group, place) =>
    [...new Set(group.flatMap((term) => [term, ...synonymsOf(term, synonyms)]))].map((term) =>
      termOf(term, place, read),
    ),
  )
  const byLemma = new Map<string, Term[]>()
  for (const term of terms)
    for (const lemma of new Set(term.words.flatMap((keys) => [...keys]))) put(byLemma, lemma, term)
  const byLetter = new Map<string, Term[]>()
  for (const term of terms) if (term.letters) put(byLetter, term.letters[0]!, term)
  const byInitials = new Map<string, Term[]>()
  for (const term of terms) if (term.initials) put(byInitials, term.initials, term)

  const find = (text: Text): readonly TermPlace[] => {
    if (terms.length === 0) return NONE
    const found: TermPlace[] = []
    const taken = new Map<Term, number>()
    const take = (term: Term, from: number, to: number) => {
      if (to <= from || (taken.get(term) ?? 0) > from) return
      taken.set(term, to)
      const { written, group } = term
      found.push({ term: written, group, from, start: text.words[from]!.start, end: text.words[to - 1]!.end })
    }
    for (const [at, { lexeme, own, start, end }] of text.words.entries()) {
      if (!own) continue
      for (const topic of lexeme.topics)
        for (const term of byLemma.get(topic) ?? []) take(term, at, endOf(term, text, at))
      for (const term of byLetter.get(lexeme.form[0]!) ?? []) take(term, at, endOfLetters(term, text, at))
      if (isAbbreviation(text.value.slice(start, end)))
        for (const term of byInitials.get(lexeme.form) ?? []) take(term, at, at + 1)
    }
    return found
  }
  return { find, has: (text) => find(text).length > 0 }
}

const NONE: readonly TermPlace[] = []

function synonymsOf(term: string, synonyms: readonly (readonly string[])[]): readonly string[] {
  const form = fold(term)
  return synonyms.filter((group) => group.some((word) => fold(word) === form)).flat()
}

/** Whether a customer's turn asks about what stands there: in the sentence of a question, or in the one before it. */
export function isAskedAbout({ from }: TermPlace, { text, facts }: Turn): boolean {
  const place = text.words[from]!.sentence
  return facts.questions.some(({ rhetorical, span }) => {
    const behind = (text.words[text.wordFrom(span.start)]?.sentence ?? 0) - place
    return !rhetorical && (behind === 0 || behind === 1)
  })
}
