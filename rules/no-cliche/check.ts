import type { Check, Entity, Match } from '../../src/types.ts'

/** Things that make an apology one for something: a sum, a day, an order. */
const CONCRETE: ReadonlySet<Entity['kind']> = new Set([
  'money',
  'percent',
  'date',
  'duration',
  'order',
  'time',
  'placeholder',
])

/** Between an apology and what it is for at most so many words stand. */
const NEAR = 2

/** Each worn phrase; a worn apology is left alone where it says what for. */
export const check: Check = function* ({ text }, { lexicon }) {
  for (const span of lexicon.find('cliche', text)) yield { span }

  const worn = lexicon.find('apology', text)
  if (worn.length === 0) return
  const because = lexicon.find('because', text)
  const vague = lexicon.find('vague', text)
  for (const span of worn) if (!saysWhatFor(span)) yield { messageId: 'apology', span }

  function saysWhatFor(worn: Match): boolean {
    const sentence = text.words[worn.from]!.sentence
    const follows = ({ from, to }: Match) =>
      to > worn.to && from - worn.to <= NEAR && text.words[from]!.sentence === sentence
    return (
      text.entities.some(({ kind, from }) => CONCRETE.has(kind) && text.words[from]!.sentence === sentence) ||
      (because.some(follows) && !vague.some(follows))
    )
  }
}
