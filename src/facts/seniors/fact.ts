import type { Evidence, Lexicon, ReplyFact, Turn } from '../../types.ts'

/** What was only passed on to a senior person, who is not said to act, does not count. */
export const fact: ReplyFact<'seniors'> = ({ turn, before }, { lexicon }) => {
  const ours = before.filter(({ message }) => message.role === 'agent' && !message.internal)
  return [...ours, turn].flatMap((each) => seniorsIn(each, lexicon))
}

function seniorsIn({ index, text }: Turn, lexicon: Lexicon): readonly Evidence[] {
  const found = lexicon.find('senior', text)
  if (found.length === 0) return NONE
  const told = lexicon.has('acts', text) ? [] : lexicon.find('passed', text)
  const passed = new Set(told.map(({ from }) => text.words[from]!.sentence))
  return found
    .filter(({ from }) => !passed.has(text.words[from]!.sentence))
    .map(({ start, end }) => ({ message: index, span: { start, end } }))
}

const NONE: readonly Evidence[] = []
