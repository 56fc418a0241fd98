import type { Lexicon, ThreadCheck, Turn } from '../../src/types.ts'

/** One finding for a call in which nobody spoke of calling back, at the agent's first words. */
export const checkThread: ThreadCheck = function* ({ turns, channel }, { lexicon }) {
  const first = turns.find(({ index, message }) => {
    return message.role === 'agent' && !message.internal && channel(index) === 'phone'
  })
  if (!first || !turns.some(({ message }) => message.role === 'customer')) return
  for (const turn of turns) {
    const isCall = channel(turn.index) === 'phone' && !turn.message.internal
    if (
      isCall &&
      (turn.message.role === 'agent' || turn.message.role === 'customer') &&
      agrees(turn, lexicon)
    )
      return
  }
  yield { message: first.index }
}

/** "If we are cut off, I will call", or leave to call back asked for at no set time. */
function agrees({ text, facts }: Turn, lexicon: Lexicon): boolean {
  if (lexicon.has('drop', text) && lexicon.has('call', text)) return true
  return lexicon.find('leave', text).some(({ start, end }) => {
    const sentence = text.sentenceAt(start) ?? { start, end }
    return !facts.deadlines.some(({ span }) => span.start < sentence.end && span.end > sentence.start)
  })
}
