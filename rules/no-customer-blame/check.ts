import type { Check, Match, Text } from '../../src/types.ts'

export const check: Check = function* ({ text }, { lexicon }) {
  const blame = lexicon.find('blame', text)
  if (blame.length === 0) return
  const fine = lexicon.find('fine', text)
  const softened = [...lexicon.find('regret', text), ...lexicon.find('conditional', text)]
  for (const span of blame) {
    if (fine.some((other) => other.from < span.to && span.from < other.to)) continue
    if (!softened.some((soft) => soft.end <= span.start && inOneSentence(soft, span, text))) yield { span }
  }
}

const inOneSentence = (one: Match, other: Match, { words }: Text) =>
  words[one.from]!.sentence === words[other.from]!.sentence
