import type { Check, Match, Text } from '../../src/types.ts'

export const check: Check = function* ({ text }, { lexicon }) {
  const blame = lexicon.find('blame', text)
  if (blame.length === 0) return
  const fine = lexicon.find('fine', text)
  const softened = firstEnds([...lexicon.find('regret', text), ...lexicon.find('conditional', text)], text)
  let next = 0
  for (const span of blame) {
    while (next < fine.length && fine[next]!.to <= span.from) next++
    if (next < fine.length && fine[next]!.from < span.to) continue
    const soft = softened.get(text.words[span.from]!.sentence)
    if (soft === undefined || soft > span.start) yield { span }
  }
}

/** Where the first of the matches ends in each sentence that begins one. */
function firstEnds(matches: readonly Match[], { words }: Text): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { from, end } of matches) {
    const { sentence } = words[from]!
    ends.set(sentence, Math.min(end, ends.get(sentence) ?? end))
  }
  return ends
}
