import type { Matter, TurnFact } from '../../types.ts'

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
  KINDS.flatMap((kind) => lexicon.find(kind, text).map((span): Matter => ({ kind, span }))).sort(
    (one, other) => one.span.start - other.span.start,
  )
