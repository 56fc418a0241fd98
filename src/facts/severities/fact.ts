import type { Gravity, Turn, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'

const KINDS: readonly Gravity['kind'][] = ['money', 'health', 'data', 'promise', 'repeated']

/** Every sign that a trouble is grave, in order; an amount in the sentence of a trouble is one. */
export const fact: TurnFact<'severities'> = (turn, { lexicon }) =>
  [...ofKinds(KINDS, turn.text, lexicon), ...amountsIn(turn)].sort(
    (one, other) => one.span.start - other.span.start,
  )

function amountsIn({ text, facts }: Turn): readonly Gravity[] {
  const amounts = text.entities.filter(({ kind }) => kind === 'money')
  if (amounts.length === 0) return NONE
  const failures = facts.troubles.filter(({ kind }) => kind === 'failure')
  const sentences = new Set(failures.map(({ span }) => text.sentenceAt(span.start)))
  return amounts
    .filter(({ start }) => sentences.has(text.sentenceAt(start)))
    .map(({ start, end }) => ({ kind: 'money', span: { start, end } }))
}

const NONE: readonly Gravity[] = []
