import type { Check } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { contradictions } = reply.facts
  if (contradictions.length === 0 || lexicon.has('correction', reply.text)) return
  for (const { span, value, other } of contradictions) {
    if (other === undefined) yield { messageId: 'settings', span, data: { value } }
    else if (!asksAnew(other.message))
      yield { span, data: { value }, related: [{ ...other, messageId: 'earlier' }] }
  }

  /** Whether the customer has since asked about another case. */
  function asksAnew(since: number): boolean {
    return reply.before.some(
      ({ index, message, text }) =>
        index > since && message.role === 'customer' && lexicon.has('another', text),
    )
  }
}
