import type { Plea, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'

const KINDS: readonly Plea['kind'][] = ['asked', 'tried']

/** Every call for help, and everything that the writer has tried himself. */
export const fact: TurnFact<'pleas'> = ({ text }, { lexicon }) => ofKinds(KINDS, text, lexicon)
