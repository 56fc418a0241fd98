import type { Mood, Reply, ReplyFact, Specific } from '../../types.ts'
import { ownSentences } from './own.ts'
import { FIGURES, MORE, specificsIn } from './told.ts'

/** Of all that is answered now. Where a complaint gets no solution at all, any figure counts, whatever sentence it stands in. */
export const fact: ReplyFact<'specifics'> = (reply, { lexicon }): readonly Specific[] => {
  const isFault = reply.facts.complaint?.fault === true
  const isEmpty = isFault && reply.turn.facts.solutions.length === 0
  const sore = isFault || isSore(reply)
  return reply.asked.flatMap((turn) => {
    const told = specificsIn(turn, isEmpty ? MORE : FIGURES)
    if (told.length === 0 || isEmpty) return told
    const isOwn = ownSentences(turn, lexicon, sore || turn.facts.troubles.length > 0)
    return told.filter(({ span }) => isOwn(turn.text.sentenceAt(span.start)))
  })
}

/** He is not pleased, or we are sorry: the story is his own. */
const isSore = ({ turn, facts }: Reply) => SORE.has(facts.mood.value) || turn.facts.apology.length > 0

const SORE: ReadonlySet<Mood['value']> = new Set(['upset', 'angry'])
