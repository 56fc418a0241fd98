import type { Check, Match } from '../../src/types.ts'

/** Each shrug after which nothing follows that can be done, and each lesson in manners. */
export const check: Check = function* ({ text }, { lexicon }) {
  const shrugs = lexicon.find('helpless', text)
  const ways = shrugs.length > 0 ? lexicon.find('can', text) : []

  for (const span of shrugs) {
    if (!ways.some((way) => way.from >= span.to || sameSentence(way, span))) yield { span }
  }
  const lessons = lexicon.find('tone', text)
  const innocent = lessons.length > 0 ? lexicon.find('innocent', text) : []
  for (const span of lessons) {
    if (!innocent.some(({ from, to }) => from < span.to && span.from < to)) yield { messageId: 'tone', span }
  }

  function sameSentence(one: Match, other: Match): boolean {
    const apart = one.to <= other.from || other.to <= one.from
    return apart && text.words[one.from]?.sentence === text.words[other.from]?.sentence
  }
}
