import type { Match, Omission, Text, Trait, TurnFact, TurnFacts, Word } from '../../types.ts'

/**
 * Deeds of the reader's own that a sentence misses, whatever they are: «вы не передали …», "you should have locked …". What
 * befalls one is no deed, and a condition, a question or an apology reproaches nobody.
 */
export const fact: TurnFact<'omissions'> = ({ text, facts }, { lexicon }) => {
  const undone = lexicon.find('undone', text)
  const due = lexicon.find('due', text)
  const missed = [
    ...undone.map((match) => deedOf(match, text, text.language === 'ru' ? OMITTED : NAMED)),
    ...due.map((match) => deedOf(match, text, text.language === 'ru' ? WANTED : TAKEN)),
  ].filter((one) => one !== undefined)
  if (missed.length === 0) return NONE

  const spared = new Set(lexicon.find('befalls', text).map(({ from }) => from))
  const told = new Set(lexicon.find('told', text).map(({ from }) => from))
  const apart = lexicon.find('apart', text)
  return missed
    .filter(({ from, deed }) => {
      const { mark, own, start, end } = text.sentences[text.words[from]!.sentence]!
      if (mark === '?' || !own || spared.has(deed)) return false
      if (
        apart.some((one) => one.to <= from && text.words[one.from]!.sentence === text.words[from]!.sentence)
      )
        return false
      if (facts.apology.some((one) => one.start < end && one.end > start)) return false
      return !told.has(deed) || !asksFor(facts, start)
    })
    .map(({ from, deed }) => ({ span: { start: text.words[from]!.start, end: text.words[deed]!.end } }))
    .sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Omission[] = []

/** What is missing is asked for from there on. */
const asksFor = (facts: TurnFacts, start: number) =>
  facts.requests.some(({ span }) => span.end > start) ||
  facts.clarifications.some((span) => span.end > start) ||
  facts.solutions.some(({ kind, span }) => (kind === 'ask' || kind === 'step') && span.end > start)

/** How far behind the words that call for it a deed may stand. */
const REACH = 4

const OMITTED = { traits: ['perfective', 'past'], reach: 1 } as const
const WANTED = { traits: ['infinitive'], reach: REACH } as const
const NAMED = { traits: ['infinitive'], reach: 1 } as const
const TAKEN = { traits: ['past'], reach: 1 } as const

/** The word that names the deed: right behind the match, adverbs aside, or a few words on in its clause. */
function deedOf(
  { from, to }: Match,
  { words, language }: Text,
  { traits, reach }: { readonly traits: readonly Trait[]; readonly reach: number },
): { readonly from: number; readonly deed: number } | undefined {
  const { sentence } = words[from]!
  for (let at = to, left = reach; left > 0 && words[at]?.sentence === sentence; at++) {
    const word = words[at]!
    if (word.border !== 'none' && !word.aside && !words[at - 1]!.aside) return undefined
    if (isDeed(word, traits, language)) return { from, deed: at }
    if (!word.aside && !word.lexeme.is.has('adverb')) left--
  }
  return undefined
}

/** An English form that the dictionary does not know may be any. */
const isDeed = ({ lexeme: { is, may, stop } }: Word, traits: readonly Trait[], language: string) =>
  !stop &&
  ((language === 'en' && may.size === 0) ||
    traits.every((trait) => (language === 'ru' ? is : may).has(trait)))
