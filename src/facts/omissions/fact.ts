import type { Lexicon, Match, Omission, Text, Trait, TurnFact, TurnFacts, Word } from '../../types.ts'

/**
 * Deeds of the reader's own that a sentence misses, whatever they are: «вы не передали …», "you should have locked …", "had you
 * locked it, you would …". What befalls one is no deed, and a condition that may hold, a question or an apology reproaches nobody.
 */
export const fact: TurnFact<'omissions'> = ({ text, facts }, { lexicon }) => {
  const forms = text.language === 'ru' ? RU : EN
  const missed = LISTS.flatMap((list) =>
    lexicon.find(list, text).flatMap((match) => {
      const deed = deedOf(match, text, forms[list])
      return deed === undefined ? [] : [{ list, from: match.from, deed }]
    }),
  )
  if (missed.length === 0) return NONE

  const spared = new Set(lexicon.find('befalls', text).map(({ from }) => from))
  const told = new Set(lexicon.find('told', text).map(({ from }) => from))
  const apart = lexicon.find('apart', text)
  return missed
    .filter(({ list, from, deed }) => {
      const sentence = text.words[from]!.sentence
      const { mark, own, start, end } = text.sentences[sentence]!
      if (mark === '?' || !own || spared.has(deed)) return false
      if (apart.some((one) => one.to <= from && text.words[one.from]!.sentence === sentence)) return false
      if (list === 'unreal') return !told.has(deed) && isUnreal(deed, text, lexicon)
      if (facts.apology.some((one) => one.start < end && one.end > start)) return false
      return !told.has(deed) || !asksFor(facts, start)
    })
    .filter(({ deed }, at, all) => all.findIndex((other) => other.deed === deed) === at)
    .map(({ from, deed }) => ({ span: { start: text.words[from]!.start, end: text.words[deed]!.end } }))
    .sort((one, other) => one.span.start - other.span.start)
}

/** Nothing that was only wished for, and something else would have come of it. */
function isUnreal(deed: number, text: Text, lexicon: Lexicon): boolean {
  if (lexicon.find('wished', text).some(({ from }) => from === deed)) return false
  const { sentence } = text.words[deed]!
  return lexicon.find('then', text).some(({ from }) => from > deed && text.words[from]!.sentence === sentence)
}

const NONE: readonly Omission[] = []

/** What is missing is asked for from there on. */
const asksFor = (facts: TurnFacts, start: number) =>
  facts.requests.some(({ span }) => span.end > start) ||
  facts.clarifications.some((span) => span.end > start) ||
  facts.solutions.some(({ kind, span }) => (kind === 'ask' || kind === 'step') && span.end > start)

/** How far behind the words that call for it a deed may stand. */
const REACH = 4

/** What form the deed has, and how many words off it may stand: none, it ends the match. */
interface Form {
  readonly traits: readonly Trait[]
  readonly reach: number
}

/** The lists whose matches call for a deed. */
const LISTS = ['undone', 'careless', 'denied', 'due', 'unreal'] as const

const RU: Readonly<Record<(typeof LISTS)[number], Form>> = {
  undone: { traits: ['perfective', 'past'], reach: 1 },
  careless: { traits: [], reach: 0 },
  denied: { traits: ['passive', 'short'], reach: 1 },
  due: { traits: ['infinitive'], reach: REACH },
  unreal: { traits: ['past'], reach: REACH },
}

const EN: typeof RU = {
  undone: { traits: ['infinitive'], reach: 1 },
  careless: { traits: [], reach: 0 },
  denied: { traits: ['past'], reach: 1 },
  due: { traits: ['past'], reach: 1 },
  unreal: { traits: ['participle'], reach: 1 },
}

/** The word that names the deed: right behind the match, adverbs aside, or a few words on in its clause. */
function deedOf({ from, to }: Match, { words, language }: Text, { traits, reach }: Form): number | undefined {
  if (reach === 0) return to - 1
  const { sentence } = words[from]!
  for (let at = to, left = reach; left > 0 && words[at]?.sentence === sentence; at++) {
    const word = words[at]!
    if (word.border !== 'none' && !word.aside && !words[at - 1]!.aside) return undefined
    if (isDeed(word, traits, language)) return at
    if (!word.aside && !word.lexeme.is.has('adverb')) left--
  }
  return undefined
}

/** An English form that the dictionary does not know may be any. */
const isDeed = ({ lexeme: { is, may, stop } }: Word, traits: readonly Trait[], language: string) =>
  !stop &&
  ((language === 'en' && may.size === 0) ||
    traits.every((trait) => (language === 'ru' ? is : may).has(trait)))
