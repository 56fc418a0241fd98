import type { Evidence, Lexicon, ReplyFact, Turn } from '../../types.ts'
import { sentenceOf, sentencesOf } from '../sentences.ts'
import { isFromUs } from '../writers.ts'

/** What was only passed on to a senior person, who is not said to act, does not count. */
export const fact: ReplyFact<'seniors'> = ({ turn, before }, { lexicon }) => {
  const ours = before.filter(isFromUs)
  return [...ours, turn].flatMap((each) => seniorsIn(each, lexicon))
}

function seniorsIn({ index, text }: Turn, lexicon: Lexicon): readonly Evidence[] {
  const found = lexicon.find('senior', text)
  if (found.length === 0) return NONE
  const told = lexicon.has('acts', text) ? [] : lexicon.find('passed', text)
  const passed = sentencesOf(text, told)
  return found
    .filter((match) => !passed.has(sentenceOf(text, match)))
    .map(({ start, end }) => ({ message: index, span: { start, end } }))
}

const NONE: readonly Evidence[] = []
