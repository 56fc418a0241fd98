import type { Check } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const found = lexicon.find('avoid', reply.text)
  if (found.length === 0 || reply.asked.some(({ text }) => lexicon.has('asked', text))) return
  for (const span of found) yield { span }
}
