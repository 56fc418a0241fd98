import type { RuleCard } from '../formatters/formatter.ts'
import type { Rule } from '../types.ts'

/** A rule's door plate as ESLint's formatters read it. */
export function ruleCard({ meta }: Rule): RuleCard {
  const { description, url, category, fixable, hasSuggestions, schema } = meta
  return {
    docs: { description: description.en, ...(url && { url }), category },
    ...(fixable && { fixable: 'code' }),
    hasSuggestions,
    ...(schema && { schema }),
  }
}
