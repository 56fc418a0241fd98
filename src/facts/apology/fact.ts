import type { Match, Text, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every apology and admission of a message; one that only asks to hear something again, or is the other side's, is left out. */
export const fact: TurnFact<'apology'> = ({ text }, { lexicon }) => {
  const apologies = lexicon.find('apology', text)
  const admissions = lexicon.find('admission', text)
  if (apologies.length + admissions.length === 0) return apologies
  const spared = lexicon.find('spared', text)
  return [...apologies, ...admissions]
    .filter((match) => !asksAgain(match, text) && (leadsOn(match, text) || !overlapsAny(match, spared)))
    .sort((one, other) => one.start - other.start)
}

/** «Извините: вы писали, а мы …»: what follows a colon is what one is sorry for. */
const leadsOn = ({ from, end }: Match, { value, words, sentences }: Text): boolean =>
  value.charCodeAt(end) === COLON && sentences[words[from]!.sentence]!.from === from

const COLON = 0x3a

/** «Извините?», "Sorry?": a sentence of its own that asks to hear something again. */
function asksAgain({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]?.sentence ?? -1]
  return sentence?.mark === '?' && sentence.from === from && sentence.to === to
}
