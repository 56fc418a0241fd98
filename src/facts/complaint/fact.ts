import type { Closure, Complaint, Evidence, Lexicon, ReplyFact, Text, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'

/**
 * Troubles told and not yet closed make a complaint: any of them beside discontent, a plain failure without. Where none is named, an
 * upset customer complains of something grave, an angry one of what angers him, others by discontent that insists, or that is told
 * at length and not beside a question. A raised voice alone names nothing; marks add to a word of discontent only in a story.
 */
export const fact: ReplyFact<'complaint'> = ({ before, facts }, { lexicon }): Complaint | undefined => {
  const { evidence, plain } = troublesOf(before, lexicon)
  const { value, cues } = facts.mood
  if (value === 'happy') return undefined
  if (evidence.length > 0) {
    if (value === 'neutral' && !plain) return undefined
    return { evidence, plain, fault: plain || !isOutsiders(evidence, before, lexicon) }
  }
  if (value === 'neutral' || (value === 'upset' && before.at(-1)?.facts.closure?.kind === 'solved'))
    return undefined

  const grave = before.flatMap(({ index, message, facts }) =>
    message.role === 'customer' && facts.closure?.kind !== 'solved'
      ? facts.severities.map(({ span }) => ({ message: index, span }))
      : [],
  )
  if (grave.length > 0) return { evidence: grave, plain, fault: true }
  if (cues.length === 0) return undefined
  const said = cues.filter(({ kind }) => kind !== 'shout' && kind !== 'mark')
  const isLong = before.some(
    (turn) => cues.some(({ message }) => message === turn.index) && tellsAtLength(turn),
  )
  const insists =
    ((isLong ? cues : said).length >= INSISTING || (isLong && !asksBeside(before, cues))) &&
    !inquires(before, cues)
  if (value === 'angry' || insists)
    return { evidence: cues, plain, fault: said.length > 0 && !isElsewhere(cues, before, lexicon) }
  return isLong ? { evidence: cues, plain, fault: false } : undefined
}

/** The troubles told since the customer last called a case closed, and whether a failure is among them. */
function troublesOf(before: readonly Turn[], lexicon: Lexicon): Pick<Complaint, 'evidence' | 'plain'> {
  let evidence: Evidence[] = []
  let plain = false
  for (const { index, message, text, facts } of before) {
    if (message.role !== 'customer' || message.internal) continue
    const closed = lexicon
      .find('closed', text)
      .findLast((match) => !facts.troubles.some(({ span }) => overlap(match, span)))
    if (closed || isThanks(facts.closure)) {
      evidence = []
      plain = false
    }
    if (facts.closure?.kind === 'solved') continue
    for (const { kind, span } of facts.troubles) {
      if (closed && span.end <= closed.start) continue
      evidence.push({ message: index, span })
      plain ||= kind === 'failure'
    }
  }
  return { evidence, plain }
}

/** Who only thanks has what he wanted, or asks for no more. */
const isThanks = (closure: Closure | undefined): boolean =>
  closure?.kind === 'thanks' || closure?.kind === 'solved'

/** Whether all anger is at what something costs, or at somebody else. */
const isElsewhere = (cues: readonly Evidence[], before: readonly Turn[], lexicon: Lexicon) =>
  before.every(
    ({ index, text }) =>
      cues.every(({ message }) => message !== index) ||
      lexicon.has('pricing', text) ||
      namesOutsider(text, lexicon),
  )

/** Whether all of it stands in messages that name somebody else and not us. */
const isOutsiders = (evidence: readonly Evidence[], before: readonly Turn[], lexicon: Lexicon) =>
  before.every(
    ({ index, text }) => evidence.every(({ message }) => message !== index) || namesOutsider(text, lexicon),
  )

const namesOutsider = (text: Text, lexicon: Lexicon): boolean =>
  lexicon.has('outsider', text) && !lexicon.has('us', text)

/** Whether all discontent stands in messages that begin with how things are or would be: grumbling beside a question. */
const inquires = (before: readonly Turn[], cues: readonly Evidence[]): boolean =>
  before.every(
    ({ index, facts }) =>
      cues.every(({ message }) => message !== index) ||
      facts.untold.some(
        ({ kind, span }) =>
          kind === 'asked' && cues.every((cue) => cue.message !== index || cue.span.start >= span.end),
      ),
  )

/** Whether all discontent stands in messages that ask something in other words. */
const asksBeside = (before: readonly Turn[], cues: readonly Evidence[]): boolean =>
  before.every(({ index, facts }) => {
    const here = cues.filter(({ message }) => message === index)
    return (
      here.length === 0 ||
      facts.questions.some(
        ({ kind, rhetorical, span }) =>
          kind === 'question' && !rhetorical && here.every((cue) => !overlap(cue.span, span)),
      )
    )
  })

/** So many words of discontent are no less a complaint than anger is. */
const INSISTING = 2

/** So many words in a message are a story, not an outburst. */
const STORY = 20

const tellsAtLength = ({ text }: Turn): boolean => text.words.length >= STORY
