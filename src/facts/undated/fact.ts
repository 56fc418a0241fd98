import type { Span, Promise as Told, TurnFact, Undated } from '../../types.ts'

/** One for each promise that hangs on nobody else and has no time, or only a vague one. */
export const fact: TurnFact<'undated'> = ({ text, facts }) =>
  facts.promises.flatMap((promise): readonly Undated[] => {
    const { span, deadline, conditional } = promise
    if (conditional) return []
    if (!deadline) return [{ span, kind: 'none' }]
    if (deadline.kind !== 'vague') return []
    const when = text.value.slice(deadline.span.start, deadline.span.end)
    return [{ span: whole(promise, deadline.span), kind: 'vague', when }]
  })

const whole = ({ span }: Told, other: Span): Span => ({
  start: Math.min(span.start, other.start),
  end: Math.max(span.end, other.end),
})
