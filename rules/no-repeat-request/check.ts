import type { Check, Lexicon, Text } from '../../src/types.ts'

/** Each request for what the customer gave before, unless he is to check it, or to look anew. */
export const check: Check = function* ({ text, facts }, { lexicon }) {
  if (facts.given.length === 0 || isWrong(text, lexicon)) return
  const excused = new Set(
    [...lexicon.find('confirm', text), ...lexicon.find('fresh', text)].map(({ start }) =>
      text.sentenceAt(start),
    ),
  )
  for (const { span, related } of facts.given) {
    if (excused.has(text.sentenceAt(span.start))) continue
    yield related ? { span, related } : { messageId: 'author', span }
  }
}

/** Whether the reply says that something given is wrong. */
function isWrong(text: Text, lexicon: Lexicon): boolean {
  const wrong = lexicon.find('wrong', text)
  if (wrong.length === 0) return false
  const data = new Set(lexicon.find('datum', text).map(({ from }) => text.words[from]!.sentence))
  return wrong.some(({ from }) => data.has(text.words[from]!.sentence))
}
