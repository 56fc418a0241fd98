import type { Rule, RuleMeta } from '../../src/types.ts'

/** A rule that only its door plate is asked of. */
export const rule = (id: string, plate: Partial<RuleMeta> = {}): Rule => ({
  id,
  meta: {
    description: { en: `The rule ${id}.`, ru: `Правило ${id}.` },
    severity: 'warn',
    category: 'answer',
    source: ['S1'],
    needs: 'reply',
    defaults: {},
    fixable: false,
    hasSuggestions: false,
    ...plate,
  },
  messages: { en: {}, ru: {} },
})

export const rules: readonly Rule[] = [
  rule('concise', {
    schema: {
      type: 'object',
      properties: { maxSentences: { type: 'integer', minimum: 1 }, mode: { enum: ['soft', 'hard'] } },
    },
    defaults: { maxSentences: 5 },
  }),
  rule('match-channel', { severity: 'error', needs: 'thread' }),
  rule('no-cliche'),
  rule('link-at-end', { severity: 'off' }),
]
