import type { Check, Span, Promise as Told } from '../../src/types.ts'

export const check: Check = function* (reply) {
  for (const promise of reply.turn.facts.promises) {
    if (promise.conditional) continue
    const { deadline } = promise
    if (!deadline) yield { span: promise.span }
    else if (deadline.kind === 'vague') {
      const when = reply.message.text.slice(deadline.span.start, deadline.span.end)
      yield { messageId: 'vague', span: whole(promise, deadline.span), data: { when } }
    }
  }
}

const whole = ({ span }: Told, other: Span): Span => ({
  start: Math.min(span.start, other.start),
  end: Math.max(span.end, other.end),
})
