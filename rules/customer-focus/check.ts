import type { Check, Match } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const found = LISTS.filter((list) => lexicon.has(list, reply.text))
  if (found.length === 0) return
  const fine = lexicon.find('fine', reply.text)
  const praised = reply.facts.mood.value === 'happy' || reply.thread.template?.situation === 'praise'

  for (const list of found) {
    if (praised && list !== 'wish') continue
    for (const match of apart(lexicon.find(list, reply.text), fine))
      yield { span: match, suggest: match.replacements.map((text) => instead(match, text)) }
  }
}

const LISTS = ['feeling', 'wish', 'care'] as const

/** Those of ordered matches that share no word with any of the others, which are in order too. */
function apart(matches: readonly Match[], others: readonly Match[]): readonly Match[] {
  let next = 0
  return matches.filter(({ from, to }) => {
    while (next < others.length && others[next]!.to <= from) next++
    return next === others.length || others[next]!.from >= to
  })
}

const instead = ({ start, end }: Match, text: string) => ({
  messageId: 'suggest',
  fix: { span: { start, end }, text },
})
