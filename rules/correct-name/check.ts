import type { Check } from '../../src/types.ts'

export const check: Check = function* (reply) {
  for (const { span, kind, name, known } of reply.facts.misnamed)
    yield {
      span,
      data: { name },
      ...(kind === 'misspelt' && { messageId: 'misspelt' }),
      suggest: [{ messageId: 'suggest', data: { name }, fix: { span, text: name } }],
      ...(known && { related: [{ ...known, messageId: 'known' }] }),
    }
}
