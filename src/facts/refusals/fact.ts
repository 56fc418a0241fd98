import { Places } from '../../phrases/places.ts'
import type { Lexicon, Match, Refusal, Text, TurnFact } from '../../types.ts'
import { deniedDeeds } from './deeds.ts'

/** Every no in order; questions, conditions and what once was are none. */
export const fact: TurnFact<'refusals'> = ({ text }, { lexicon }) => {
  const refused = lexicon.find('refused', text)
  const barred = lexicon.find('barrier', text)
  const words = lexicon.find('no', text).filter((match) => isWhole(match, text))
  const unable = lexicon
    .find('unable', text)
    .filter((match) => !meets(match, refused) && !meets(match, barred))
  if (refused.length + barred.length + words.length + unable.length === 0) return NONE
  const isNo = noIn(text, lexicon)
  const barriers = unable.length === 0 ? barred : [...barred, ...deniedDeeds(text, unable, lexicon)]
  return [
    ...refused.filter(isNo).map((span): Refusal => ({ kind: 'refused', span })),
    ...barriers.filter((match) => isNo(match) && !meets(match, refused)).map(barrier),
    ...words.filter((match) => !meets(match, refused) && !meets(match, barriers)).map(bare),
  ].sort((one, other) => one.span.start - other.span.start)
}

const NONE: readonly Refusal[] = []

const barrier = (span: Match): Refusal => ({ kind: 'barrier', span })
const bare = (span: Match): Refusal => ({ kind: 'bare', span })

const meets = (one: Match, others: readonly Match[]) =>
  others.some(({ from, to }) => from < one.to && one.from < to)

/** The words open a sentence, or stand right behind a greeting, and nothing but a border follows them. */
function isWhole({ from, to }: Match, { words, sentences, regions }: Text): boolean {
  const { from: first, mark } = sentences[words[from]!.sentence]!
  if (mark === '?') return false
  if (first !== from) {
    const greeting = regions.find(({ kind }) => kind === 'greeting')
    if (greeting === undefined || words[from - 1]!.start >= greeting.end) return false
  }
  const after = words[to]
  return after === undefined || after.border !== 'none'
}

/** No condition stands in its clause before it ends. */
function noIn(text: Text, lexicon: Lexicon): (match: Match) => boolean {
  const apart = lexicon.find('apart', text)
  const places = new Places(text, lexicon)
  return ({ from, to }) => {
    if (text.sentences[text.words[from]!.sentence]!.mark === '?') return false
    return !apart.some((one) => one.from < to && places.clauseOf(one.from) === places.clauseOf(from))
  }
}
