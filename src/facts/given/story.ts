import type { Lexicon, Reply, Request, Span, Turn, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFromCustomer } from '../writers.ts'
import type { Place } from './detail.ts'

/**
 * Where the customer says that he has told it; where he told a trouble at length and is asked for no more than the trouble;
 * or, asked again or by the next of our people, where he told anything, however short.
 */
export function findStory(reply: Reply, request: Request, lexicon: Lexicon): Place | undefined {
  for (const turn of reply.asked)
    for (const { start, end } of lexicon.find('told', turn.text)) return { turn, span: { start, end } }
  if (asksForAll(reply, request, lexicon)) {
    const turn = reply.asked.find(({ text }) => contentOf(text.words) >= STORY)
    const story = turn && troubleOf(turn, lexicon)
    if (turn && story) return { turn, span: story }
  }
  if (request.another) return undefined
  for (const turn of toldOthers(reply, request, lexicon)) {
    if (!isFromCustomer(turn)) continue
    const { sentences, words } = turn.text
    const told = sentences.find(({ own, from, to }) => own && contentOf(words.slice(from, to)) >= TOLD)
    if (told) return { turn, span: { start: told.start, end: told.end } }
  }
  return undefined
}

/** The first trouble that tells what happened, and no verdict. */
function troubleOf({ text, facts }: Turn, lexicon: Lexicon): Span | undefined {
  if (facts.troubles.length === 0) return undefined
  const verdicts = lexicon.find('verdict', text)
  return facts.troubles.find(({ span }) => !overlapsAny(span, verdicts))?.span
}

/** Nothing but verdicts on us. */
export const isRant = (turn: Turn, lexicon: Lexicon): boolean =>
  lexicon.has('verdict', turn.text) && troubleOf(turn, lexicon) === undefined

/** Whether a request is for the trouble as a whole, and in its sentence for nothing closer: "describe your problem". */
function asksForAll({ text }: Reply, { span }: Request, lexicon: Lexicon): boolean {
  if (!overlapsAny(span, lexicon.find('whole', text))) return false
  const here = text.sentenceAt(span.start)
  return !lexicon.find('closer', text).some(({ start }) => text.sentenceAt(start) === here)
}

const contentOf = (words: readonly Word[]) => words.filter(({ lexeme }) => !lexeme.stop).length

/** What was said before the customer was passed on; all that was said, where he is to say it again. */
function toldOthers({ before, text }: Reply, { span }: Request, lexicon: Lexicon): readonly Turn[] {
  if (overlapsAny(span, lexicon.find('again', text))) return before
  const passed = before.findLastIndex((turn) => !isFromCustomer(turn) && lexicon.has('transfer', turn.text))
  return before.slice(0, Math.max(0, passed))
}

/** Content words of a sentence that tells something. */
const TOLD = 3

/** Content words of a message that tells a trouble at length. */
const STORY = 7
