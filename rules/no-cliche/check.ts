import type { Check } from '../../src/types.ts'

/** Each worn phrase, and each worn apology. */
export const check: Check = function* ({ text, turn }, { lexicon }) {
  for (const span of lexicon.find('cliche', text)) yield { span }
  for (const span of turn.facts.worn) yield { messageId: 'apology', span }
}
