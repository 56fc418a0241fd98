import type { Check, Entity, Match, Word } from '../../src/types.ts'

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
  const { words } = text
  const clauses = clausesOf(words)
  const named = new Set(
    text.entities.filter(({ kind }) => CONCRETE.has(kind)).map(({ from }) => clauses[from]!),
  )
  const because = startsOf(lexicon.find('because', text))
  const vague = startsOf(lexicon.find('vague', text))
  for (const span of worn) if (!saysWhatFor(span)) yield { messageId: 'apology', span }

  function saysWhatFor(worn: Match): boolean {
    if (text.value[worn.end] === ':') return true
    if (named.has(clauses[worn.from]!) || named.has(clauses[worn.to - 1]!)) return true
    return follows(because, worn) && !follows(vague, worn)
  }

  function follows(ends: ReadonlyMap<number, number>, { from, to }: Match): boolean {
    const { sentence } = words[from]!
    for (let at = from; at <= to + NEAR && words[at]?.sentence === sentence; at++) {
      if ((ends.get(at) ?? 0) > to) return true
    }
    return false
  }
}

/** The number of each word's clause. */
function clausesOf(words: readonly Word[]): readonly number[] {
  let clause = 0
  return words.map(({ border }) => (border === 'none' ? clause : ++clause))
}

/** Where each match ends, by where it starts. */
const startsOf = (matches: readonly Match[]) => new Map(matches.map(({ from, to }) => [from, to]))
