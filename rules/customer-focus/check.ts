import type { Check, Match } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const fine = lexicon.find('fine', reply.text)
  const praised = reply.facts.mood.value === 'happy' || reply.thread.template?.situation === 'praise'
  const lists = praised ? ['wish'] : ['feeling', 'wish', 'care']

  for (const match of lists.flatMap((list) => lexicon.find(list, reply.text))) {
    if (fine.some((other) => other.from < match.to && match.from < other.to)) continue
    yield { span: match, suggest: match.replacements.map((text) => instead(match, text)) }
  }
}

const instead = ({ start, end }: Match, text: string) => ({
  messageId: 'suggest',
  fix: { span: { start, end }, text },
})
