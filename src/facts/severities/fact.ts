import type { Gravity, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'

const KINDS: readonly Gravity['kind'][] = ['money', 'health', 'data', 'promise', 'repeated']

/** Every sign that a trouble is grave, in order. */
export const fact: TurnFact<'severities'> = ({ text }, { lexicon }) =>
  ofKinds(KINDS, text, lexicon).sort((one, other) => one.span.start - other.span.start)
