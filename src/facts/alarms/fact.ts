import type { Alarm, Lexicon, RelatedPlace, ReplyFact, Span, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'
import { comeBack, turnedTo } from './signs.ts'

/** One at most, for all that the customer wrote since our last word. */
export const fact: ReplyFact<'alarms'> = ({ asked, facts }, { lexicon }) => {
  const related = asked.flatMap((turn) => gravity(turn, facts.complaint !== undefined, lexicon))
  return related.length === 0 ? NONE : [{ related: related.slice(0, MOST) }]
}

const NONE: readonly Alarm[] = []

/** So many places prove enough. */
const MOST = 3

/** Threats, and words that it is not the first time; some are so only in the mouth of somebody who complains. */
function gravity(turn: Turn, complains: boolean, lexicon: Lexicon): RelatedPlace[] {
  const { index, text, facts } = turn
  const { threats } = facts
  const repeated = facts.severities.filter(({ kind }) => kind === 'repeated')
  const own = repeated.length > 0 ? lexicon.find('own', text) : []
  const suffered = repeated.filter(
    ({ span }) =>
      !own.some(({ from }) => text.words[from]!.sentence === text.words[text.wordFrom(span.start)]!.sentence),
  )
  const named =
    complains || (threats.length > 0 && suffered.length > 0)
      ? [...threats, ...suffered]
      : threats.filter(({ kind }) => kind !== 'leave')
  const signs: readonly Span[] = complains ? [...turnedTo(turn, lexicon), ...comeBack(turn, lexicon)] : []
  const spans = named.map(({ span }): Span => span)
  const more = signs.filter((sign) => !spans.some((span) => overlap(span, sign)))
  return [...spans, ...more].map((span) => ({ message: index, span, messageId: 'evidence' }))
}
