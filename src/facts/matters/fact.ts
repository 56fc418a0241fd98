import type { Matter, TurnFact } from '../../types.ts'
import { ofKinds } from '../kinds.ts'

const KINDS: readonly Matter['kind'][] = [
  'delivery',
  'goods',
  'money',
  'app',
  'manners',
  'contact',
  'network',
  'bonus',
  'food',
  'room',
  'papers',
  'access',
  'travel',
]

/** Every word that belongs to a side of the service, in order. */
export const fact: TurnFact<'matters'> = ({ text }, { lexicon }) =>
  ofKinds(KINDS, text, lexicon).sort((one, other) => one.span.start - other.span.start)
