import type { Check, Placeholder, Suggestion } from '../../src/types.ts'

export const check: Check = function* (reply) {
  for (const placeholder of reply.facts.placeholders) {
    const { variable, verdict, platform = '', better } = placeholder
    const { span, broken } = variable
    if (verdict === 'broken' && broken) {
      yield { span, messageId: broken, suggest: toSuggestions('rewrite', placeholder) }
    } else if (verdict === 'misspelt') {
      yield { span, messageId: 'syntax', data: { platform }, suggest: toSuggestions('rewrite', placeholder) }
    } else if (verdict === 'bare') {
      yield { span, messageId: 'fallback' }
    } else if (verdict === 'unknown') {
      const suggest = toSuggestions('rename', placeholder, reply.text.value)
      if (platform) yield { span, data: { platform }, suggest }
      else yield { span, messageId: 'near', data: { name: better ?? '' }, suggest }
    }
  }
}

/** The whole variable is written anew, or, where the text is given, its name alone. */
function toSuggestions(messageId: string, { variable, better }: Placeholder, text?: string): Suggestion[] {
  if (better === undefined) return []
  const { name, span } = variable
  const start = text === undefined ? span.start : text.indexOf(name, span.start)
  const end = text === undefined ? span.end : start + name.length
  return [{ messageId, data: { name: better }, fix: { span: { start, end }, text: better } }]
}
