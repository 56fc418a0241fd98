import type { Grievance, ReplyFact, Sentence, Span, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'
import { shareTheme, themesOf } from '../themes.ts'

/** Such a sentence has a subject of its own, and shares nothing with what the reply is known to deal with. */
export const fact: ReplyFact<'unclaimed'> = ({ text, turn, facts }) => {
  if (facts.grievances.length === 0) return NONE
  const touched = facts.grievances.filter((grievance) => grievance.touched)
  const sides = sidesMeant(touched, themesOf(text))
  const isMeant = (step: Sentence) =>
    turn.facts.matters.some(({ kind, span }) => sides.has(kind) && overlap(span, step))
  return stepsOf(turn)
    .filter((step) => {
      const themes = themesOf(text, step.from, step.to)
      return (
        themes.size >= SUBJECT && !isMeant(step) && !touched.some((one) => shareTheme(one.themes, themes))
      )
    })
    .map(({ start, end }) => ({ start, end }))
}

const NONE: readonly Span[] = []

/** Themes of a sentence that has a subject of its own. */
const SUBJECT = 8

/** The sides by whose names a reply speaks of these grievances: all, where it has no other word of them; money in any case. */
function sidesMeant(touched: readonly Grievance[], said: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    touched.flatMap(({ sides, themes }) => (shareTheme(themes, said) ? sides.filter(isMoney) : sides)),
  )
}

const isMoney = (side: string): boolean => side === 'money'

/** Sentences in which something is put right, or offered. */
function stepsOf({ text, facts }: Turn): readonly Sentence[] {
  const steps = facts.solutions.filter(({ kind }) => kind === 'done' || kind === 'offer')
  return [...new Set(steps.map(({ span }) => text.sentenceAt(span.start)!))]
}
