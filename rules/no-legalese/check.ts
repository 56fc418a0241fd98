import type { Check } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.some(({ text }) => lexicon.has('asked', text))) return
  for (const span of lexicon.find('avoid', reply.text)) yield { span }
}
