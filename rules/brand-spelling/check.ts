import type { BrandUse, Check, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { settings }) {
  if (!settings.brands?.length) return
  for (const use of reply.turn.facts.brands) {
    if (isMentioned(use, reply)) continue
    const { span, brand, spelt, kind } = use
    const data = { brand, spelt }
    const messageId = kind === 'script' || kind === 'case' || kind === 'apart' ? kind : undefined
    yield { messageId, span, data, suggest: [{ messageId: 'spell', data, fix: { span, text: spelt } }] }
  }
}

/** Words of somebody else's that are shown or set right: "not X", the customer's own in quotation marks. */
function isMentioned({ span }: BrandUse, { text, asked }: Reply): boolean {
  const at = text.wordFrom(span.start)
  const before = text.words[at - 1]
  if (before && before.sentence === text.words[at]!.sentence && before.lexeme.is.has('negation')) return true
  const written = text.value.slice(span.start, span.end)
  return (
    QUOTES.includes(text.value[span.start - 1] ?? ' ') &&
    asked.some((turn) => turn.text.value.includes(written))
  )
}

const QUOTES = '«“„"'
