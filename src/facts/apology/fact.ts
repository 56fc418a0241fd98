import type { Match, Text, TurnFact } from '../../types.ts'

/** Every apology and admission of a message; one that only asks to hear something again, or is the other side's, is left out. */
export const fact: TurnFact<'apology'> = ({ text }, { lexicon }) => {
  const found = [...lexicon.find('apology', text), ...lexicon.find('admission', text)]
  if (found.length === 0) return found
  const spared = lexicon.find('spared', text)
  return found
    .filter((match) => !asksAgain(match, text) && !spared.some((other) => overlap(match, other)))
    .sort((one, other) => one.start - other.start)
}

/** «Извините?», "Sorry?": a sentence of its own that asks to hear something again. */
function asksAgain({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]?.sentence ?? -1]
  return sentence?.mark === '?' && sentence.from === from && sentence.to === to
}

const overlap = (one: Match, other: Match) => one.from < other.to && other.from < one.to
