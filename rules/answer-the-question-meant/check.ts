import type { Check, Lexicon, Misreading, Reply } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon, settings }) {
  if (!settings.glossary?.length || reply.asked.length === 0) return
  const misread = reply.facts.glossary
  if (misread.length === 0 || asksBack(reply, lexicon)) return
  for (const { term, means, asked, span } of misread.filter((one) => !isDeferred(one, reply)))
    yield {
      messageId: means === undefined ? 'unnamed' : 'default',
      span,
      data: { term, means: means ?? '' },
      related: [{ ...asked, messageId: 'asked' }],
    }
}

/** The reply asks what was meant: any question that is no courtesy. */
function asksBack({ text }: Reply, lexicon: Lexicon): boolean {
  if (lexicon.has('asksBack', text)) return true
  const courtesies = lexicon.find('courtesy', text)
  return text.sentences.some(
    ({ mark, own, start, end }) =>
      mark === '?' && own && !courtesies.some((match) => match.start >= start && match.end <= end),
  )
}

/** The answer itself is put off, or asked back for. */
const isDeferred = ({ asked }: Misreading, { facts }: Reply): boolean =>
  facts.coverage.some(
    ({ message, state }) => message === asked.message && (state === 'deferred' || state === 'asked-back'),
  )
