import type { Gravity, TurnFact } from '../../types.ts'

const KINDS: readonly Gravity['kind'][] = ['money', 'health', 'data', 'promise', 'repeated']

/** Every sign that a trouble is grave, in order. */
export const fact: TurnFact<'severities'> = ({ text }, { lexicon }) =>
  KINDS.flatMap((kind) => lexicon.find(kind, text).map((span): Gravity => ({ kind, span }))).sort(
    (one, other) => one.span.start - other.span.start,
  )
