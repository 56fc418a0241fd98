import type { Check, Match, Sentence, Text } from '../../src/types.ts'

export const check: Check = function* ({ text }, { lexicon }) {
  const softened = [...lexicon.find('regret', text), ...lexicon.find('conditional', text)]
  for (const span of lexicon.find('blame', text)) {
    const sentence = sentenceOf(span, text)
    if (!softened.some((soft) => soft.end <= span.start && sentenceOf(soft, text) === sentence))
      yield { span }
  }
}

function sentenceOf({ from }: Match, text: Text): Sentence | undefined {
  return text.sentences[text.words[from]?.sentence ?? -1]
}
