import type { BrandUse, Reply, ReplyFact, Span, Text } from '../../types.ts'
import { prepare } from './names.ts'
import { slipAt } from './slips.ts'

/** Every name that is not spelt as the settings have it; handles, tags, links and what is only mentioned are left alone. */
export const fact: ReplyFact<'brands'> = (reply, { settings, prepared }) => {
  if (!settings.brands?.length) return NONE
  const { text } = reply
  const names = prepared(prepare)
  const uses: BrandUse[] = []
  for (let at = 0; at < text.words.length; ) {
    const slip = isPlain(text, at) ? slipAt(text, at, names) : undefined
    if (slip) {
      const { brand, spelt, kind, words } = slip
      const span = { start: text.words[at]!.start, end: text.words[at + words - 1]!.end }
      if (!isMentioned(at, span, reply)) uses.push({ span, kind, brand, better: spelt })
    }
    at += slip?.words ?? 1
  }
  return uses
}

const NONE: readonly BrandUse[] = []

/** Words of somebody else's that are shown or set right: "not X", the customer's own in quotation marks. */
function isMentioned(at: number, { start, end }: Span, { text, asked }: Reply): boolean {
  const before = text.words[at - 1]
  if (before && before.sentence === text.words[at]!.sentence && before.lexeme.is.has('negation')) return true
  const written = text.value.slice(start, end)
  return (
    QUOTES.includes(text.value[start - 1] ?? ' ') && asked.some((turn) => turn.text.value.includes(written))
  )
}

const QUOTES = '«“„"'

/** A word of the writer's own that is no part of a handle, a tag or an address. */
function isPlain({ words, value }: Text, at: number): boolean {
  const { own, start, end, lexeme } = words[at]!
  return (
    own && !lexeme.form.startsWith('<') && !/[@#/._-]/.test(value[start - 1] ?? ' ') && value[end] !== '@'
  )
}
