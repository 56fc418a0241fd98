import type { Gravity, Lexicon, Span, Turn, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'
import { overlapsAny } from '../overlap.ts'

const KINDS: readonly Gravity['kind'][] = ['money', 'health', 'data', 'promise', 'repeated']

/** Every sign that a trouble is grave, in order; an amount in the sentence of a failure is one, and a word for one, where no other stands there. */
export const fact: TurnFact<'severities'> = (turn, { lexicon }) => {
  const signs = told(ofKinds(KINDS, turn.text, lexicon), lexicon.find('spared', turn.text))
  return [...signs, ...amountsIn(turn, lexicon, signs)].sort(
    (one, other) => one.span.start - other.span.start,
  )
}

const told = (signs: readonly Gravity[], spared: readonly Span[]): readonly Gravity[] =>
  spared.length === 0 ? signs : signs.filter(({ span }) => !overlapsAny(span, spared))

function amountsIn({ text, facts }: Turn, lexicon: Lexicon, signs: readonly Gravity[]): readonly Gravity[] {
  const failures = facts.troubles.filter(({ kind }) => kind === 'failure')
  if (failures.length === 0) return NONE
  const amounts = text.entities.filter(({ kind }) => kind === 'money')
  const sums = lexicon.find('sums', text)
  if (amounts.length + sums.length === 0) return NONE
  const sentenceOf = ({ start }: Span) => text.sentenceAt(start)
  const failed = new Set(failures.map(({ span }) => sentenceOf(span)))
  const told = new Set([...signs.map(({ span }) => sentenceOf(span)), ...amounts.map(sentenceOf)])
  return [...amounts, ...sums.filter((sum) => !told.has(sentenceOf(sum)))]
    .filter((amount) => failed.has(sentenceOf(amount)))
    .map(({ start, end }) => ({ kind: 'money', span: { start, end } }))
}

const NONE: readonly Gravity[] = []
