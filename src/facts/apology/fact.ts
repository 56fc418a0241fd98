import type { Apology, Lexicon, Match, Text, Turn, TurnFact } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { doersIn } from './doers.ts'
import { misdeedsIn } from './misdeeds.ts'

/**
 * Every apology and admission of a message; one that only asks to hear something again, or is the other side's, is left
 * out, and so is a fault that is asked about or only supposed to be ours. Where our people neither apologise nor admit
 * anything in so many words, what they tell of their own misdeeds admits it.
 */
export const fact: TurnFact<'apology'> = (turn, { lexicon }) => graded(apologiesIn(turn, lexicon), turn)

function apologiesIn({ text, message }: Turn, lexicon: Lexicon): readonly Match[] {
  const apologies = lexicon.find('apology', text)
  const listed = firm(lexicon.find('admission', text), text, lexicon)
  const admissions = [...listed, ...doersIn(text).filter((match) => !overlapsAny(match, listed))]
  if (apologies.length + admissions.length === 0) {
    return message.role === 'customer' ? apologies : firm(misdeedsIn(text, lexicon), text, lexicon)
  }
  const spared = lexicon.find('spared', text)
  return [...apologies, ...admissions]
    .filter((match) => !asksAgain(match, text) && (leadsOn(match, text) || !overlapsAny(match, spared)))
    .sort((one, other) => one.start - other.start)
}

/** Each of them, and whether it is worn. */
function graded(apologies: readonly Match[], { facts }: Turn): readonly Apology[] {
  if (apologies.length === 0) return NONE
  const { worn } = facts
  return apologies.map((match) => ({ ...match, kind: overlapsAny(match, worn) ? 'worn' : 'meant' }))
}

const NONE: readonly Apology[] = []

/** The faults that are owned up to: neither in a question nor behind words that leave it open in their sentence. */
function firm(admissions: readonly Match[], text: Text, lexicon: Lexicon): readonly Match[] {
  if (admissions.length === 0) return admissions
  const { words, sentences } = text
  const open = lexicon.find('open', text)
  return admissions.filter(({ from }) => {
    const { sentence } = words[from]!
    return (
      sentences[sentence]!.mark !== '?' &&
      !open.some((doubt) => doubt.from < from && words[doubt.from]!.sentence === sentence)
    )
  })
}

/** «Извините: вы писали, а мы …»: what follows a colon is what one is sorry for. */
const leadsOn = ({ from, end }: Match, { value, words, sentences }: Text): boolean =>
  value[end] === ':' && sentences[words[from]!.sentence]!.from === from

/** «Извините?», "Sorry?": a sentence of its own that asks to hear something again. */
function asksAgain({ from, to }: Match, { words, sentences }: Text): boolean {
  const sentence = sentences[words[from]?.sentence ?? -1]
  return sentence?.mark === '?' && sentence.from === from && sentence.to === to
}
