import type { Lexicon, Reply, Request, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import type { Place } from './detail.ts'

/** Where the customer says that he has told it; or, asked again or by the next of our people, where he told anything, however short. */
export function findStory(reply: Reply, request: Request, lexicon: Lexicon): Place | undefined {
  for (const turn of reply.asked)
    for (const { start, end } of lexicon.find('told', turn.text)) return { turn, span: { start, end } }
  if (request.another) return undefined
  for (const turn of toldOthers(reply, request, lexicon)) {
    if (turn.message.role !== 'customer') continue
    const { sentences, words } = turn.text
    const told = sentences.find(
      ({ own, from, to }) => own && words.slice(from, to).filter(({ lexeme }) => !lexeme.stop).length >= TOLD,
    )
    if (told) return { turn, span: { start: told.start, end: told.end } }
  }
  return undefined
}

/** What was said before the customer was passed on; all that was said, where he is to say it again. */
function toldOthers({ before, text }: Reply, { span }: Request, lexicon: Lexicon): readonly Turn[] {
  if (overlapsAny(span, lexicon.find('again', text))) return before
  const passed = before.findLastIndex(
    ({ message, text }) => message.role !== 'customer' && lexicon.has('transfer', text),
  )
  return before.slice(0, Math.max(0, passed))
}

/** Content words of a sentence that tells something. */
const TOLD = 3
