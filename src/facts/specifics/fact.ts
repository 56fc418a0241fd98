import type { Lexicon, Reply, ReplyFact, Specific, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isUpset } from '../upset.ts'
import { namesOfOurs } from './named.ts'
import { ownSentences } from './own.ts'
import { isTakenUp } from './taken.ts'
import { FIGURES, MORE, specificsIn, type Told } from './told.ts'

/** Of all that is answered now. Where a complaint gets no solution at all, any figure counts, whatever sentence it stands in. */
export const fact: ReplyFact<'specifics'> = (reply, { lexicon }): readonly Specific[] => {
  const isFault = reply.facts.complaint?.fault === true
  const isEmpty = isFault && reply.turn.facts.solutions.length === 0
  const sore = isFault || isSore(reply)
  let ours: ReadonlySet<string> | undefined
  const isOurName = ({ kind, words }: Told) => {
    if (kind !== 'name') return false
    ours ??= namesOfOurs(reply.before)
    return ours.has(words[0]!.lexeme.form)
  }
  const named = reply.asked.flatMap((turn): readonly Told[] => {
    const all = specificsIn(turn, isEmpty ? MORE : FIGURES, lexicon.find('leads', turn.text))
    if (all.length === 0) return all
    const told = all.filter((one) => !isOurName(one) && !isAside(one, turn, lexicon))
    if (told.length === 0 || isEmpty) return told
    const isOwn = ownSentences(turn, lexicon, sore || turn.facts.troubles.length > 0)
    return told.filter(({ span }) => isOwn(turn.text.sentenceAt(span.start)))
  })
  return named.length === 0 ? NONE : withTaken(named, reply.text)
}

const NONE: readonly Specific[] = []

function withTaken(named: readonly Told[], text: Text): readonly Specific[] {
  const isTaken = isTakenUp(text)
  return named.map(({ words, ...rest }) => ({ ...rest, taken: words.some(isTaken) }))
}

/** A number that he dialled, a name behind a wish. */
function isAside({ kind, span }: Told, { text }: Turn, lexicon: Lexicon): boolean {
  if (NUMBERS.has(kind)) return overlapsAny(span, lexicon.find('line', text))
  if (kind !== 'name') return false
  const sentence = text.sentenceAt(span.start)
  return lexicon
    .find('wish', text)
    .some(({ start }) => start < span.start && text.sentenceAt(start) === sentence)
}

const NUMBERS: ReadonlySet<Specific['kind']> = new Set(['number', 'phone', 'order'])

/** He is not pleased, or we are sorry: the story is his own. */
const isSore = ({ turn, facts }: Reply) => isUpset(facts.mood) || turn.facts.apology.length > 0
