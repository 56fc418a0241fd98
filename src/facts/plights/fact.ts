import type { Evidence, Reply, ReplyFact, Span, Turn } from '../../types.ts'

/** Troubles that are told in what is answered now: in a message that says little else, or where it is wanted that something is done; one that is only asked about, and answered, is none. */
export const fact: ReplyFact<'plights'> = (reply): readonly Evidence[] => {
  const told = reply.facts.coverage.filter(({ question: { kind } }) => kind !== 'question')
  return reply.asked.flatMap((turn) =>
    turn.facts.troubles
      .map(({ span }) => ({ message: turn.index, span }))
      .filter(
        ({ message, span }) =>
          !isAsked(reply, message, span) &&
          (isShort(turn) || told.some((one) => one.message === message && holds(one.question.span, span))),
      ),
  )
}

/** «Мой депозит пропал?»: a trouble that is only asked about, and the answer is there. */
const isAsked = ({ facts }: Reply, message: number, span: Span) =>
  facts.coverage.some(
    ({ message: at, state, question: { kind, type, span: asked } }) =>
      at === message && state === 'answered' && kind === 'question' && type === 'yesno' && holds(asked, span),
  )

/** So few words are about the trouble and nothing else. */
const isShort = ({ text: { words } }: Turn) => words.length <= 16

const holds = (outer: Span, { start, end }: Span) => outer.start <= start && end <= outer.end
