import type { Check, Finding, Match } from './types.ts'

/**
 * The check of every rule without code: **when** the customer says this, **avoid** that, **expect** the other.
 * A list that the room leaves out asks for nothing. A replacement becomes a suggestion worded by the message `suggest`.
 */
export const listCheck: Check = function* (reply, { lexicon }): Generator<Finding> {
  const has = (list: string) => lexicon.lists.includes(list)

  const when = has('when')
    ? reply.asked.flatMap(({ index, text }) =>
        lexicon.find('when', text).map((span) => ({ message: index, span })),
      )
    : []
  if (has('when') && when.length === 0) return

  if (has('avoid')) {
    for (const match of lexicon.find('avoid', reply.text)) {
      yield { span: match, related: when, suggest: match.replacements.map((text) => instead(match, text)) }
    }
  }
  if (has('expect') && !lexicon.has('expect', reply.text)) yield { related: when }
}

const instead = ({ start, end }: Match, text: string) => ({
  messageId: 'suggest',
  fix: { span: { start, end }, text },
})
