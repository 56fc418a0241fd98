import type { Grievance, Matter, ReplyFact, Sentence, Span, Text, Turn } from '../../types.ts'
import { overlap, overlapsAny } from '../overlap.ts'
import { hasTheme, shareTheme, themesOf } from '../themes.ts'

/** Such a sentence has a subject of its own, and shares nothing with what the reply is known to deal with. */
export const fact: ReplyFact<'unclaimed'> = ({ text, turn, facts }) => {
  if (facts.grievances.length === 0) return NONE
  const touched = facts.grievances.filter((grievance) => grievance.touched)
  const sides = sidesMeant(touched, themesOf(text))
  const isMeant = (step: Sentence) =>
    turn.facts.matters.some(({ kind, span }) => sides.has(kind) && overlap(span, step))
  const remedies = inOrder([...turn.facts.matters.filter(isRemedy).map(({ span }) => span), ...text.entities])
  return stepsOf(turn)
    .filter((step) => {
      const themes = themesOf(text, step.from, step.to)
      return (
        !isMeant(step) &&
        !touched.some((one) => shareTheme(one.themes, themes)) &&
        wordsOf(text, step, remedies) >= SUBJECT
      )
    })
    .map(({ start, end }) => ({ start, end }))
}

const NONE: readonly Span[] = []

/** Words of content in a sentence that has a subject of its own. */
const SUBJECT = 4

function wordsOf({ words }: Text, { from, to }: Sentence, remedies: readonly Span[]): number {
  return words.slice(from, to).filter((word) => hasTheme(word) && !overlapsAny(word, remedies)).length
}

/** The sides by whose names a reply speaks of these grievances: all, where it has no other word of them; money in any case. */
function sidesMeant(touched: readonly Grievance[], said: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    touched.flatMap(({ sides, themes }) => (shareTheme(themes, said) ? sides.filter(isMoney) : sides)),
  )
}

/** Sums, dates and couriers are how a thing is put right, whatever it is. */
const isRemedy = ({ kind }: Matter): boolean => kind === 'money' || kind === 'delivery'

const inOrder = (spans: readonly Span[]) => [...spans].sort((one, other) => one.start - other.start)

const isMoney = (side: string): boolean => side === 'money'

/** Sentences in which something is put right, or offered. */
function stepsOf({ text, facts }: Turn): readonly Sentence[] {
  const steps = facts.solutions.filter(({ kind }) => kind === 'done' || kind === 'offer')
  return [...new Set(steps.map(({ span }) => text.sentenceAt(span.start)!))]
}
