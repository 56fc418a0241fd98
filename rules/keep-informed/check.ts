import type { Lexicon, Span, Story, Text, ThreadCheck, Turn } from '../../src/types.ts'

/** One finding for each silence after a word of ours that left the next step to us: at the word that ended it, or at the one it goes on from. */
export const checkThread: ThreadCheck = function* (story, { lexicon, options }) {
  if (story.end === undefined) return
  const within = options.within as string
  const asked = story.turns.findIndex(({ message }) => message.role === 'customer')
  if (asked < 0) return
  for (const turn of story.turns.slice(asked + 1)) {
    if (turn.message.role !== 'agent' || turn.message.internal || !turn.message.at) continue
    const next = story.answer(turn.index)
    const until = next ? next.message.at : story.end
    const limit = until && story.deadline(turn.index, within)
    if (!limit || !(Date.parse(until) > Date.parse(limit)) || isSettled(turn, next, story, lexicon)) continue
    const span = pending(turn, lexicon)
    if (!span) continue
    if (next)
      yield {
        message: next.index,
        data: { within },
        related: [{ message: turn.index, span, messageId: 'pending' }],
      }
    else yield { message: turn.index, messageId: 'silence', span, data: { within } }
  }
}

/** The words with which we take the next step on ourselves, in this very thread. One with a time of its own is `keep-promise`'s. */
function pending({ text, facts }: Turn, lexicon: Lexicon): Span | undefined {
  const { promises, requests, deadlines, channels } = facts
  if (requests.length > 0 || channels.length > 0 || lexicon.has('theirs', text)) return undefined
  if (deadlines.some(({ due }) => due !== undefined)) return undefined
  if (text.sentences.some(({ mark, own }) => own && mark === '?')) return undefined
  const idle = lexicon.find('idle', text)
  const isIdle = (place: Span) => idle.some(({ start, end }) => start < place.end && end > place.start)
  const sentenceOf = (place: Span): Span => text.sentenceAt(place.start) ?? place
  const owed = promises.find(({ conditional, span }) => !conditional && !isIdle(sentenceOf(span)))
  if (owed) return owed.span
  const working = [
    ...lexicon.find('working', text),
    ...lexicon.find('sought', text).filter(({ end }) => endsThere(text, end)),
  ].find((place) => !isIdle(sentenceOf(place)))
  return working && { start: working.start, end: working.end }
}

/** Whether no more than a few words follow in the message, and no new clause: what came of it is not told. */
function endsThere(text: Text, end: number): boolean {
  const rest = text.wordFrom(end)
  if (text.words.length - rest > FEW) return false
  if (text.sentenceAt(end - 1) !== text.sentences.findLast(({ own }) => own)) return false
  return text.words.slice(rest).every(({ border }) => border === 'none')
}
const FEW = 8

/** The customer let the matter rest meanwhile, or heard from us another way, or the case was closed. */
function isSettled(turn: Turn, next: Turn | undefined, { thread, turns }: Story, lexicon: Lexicon): boolean {
  if (!next && (thread.status === 'solved' || thread.status === 'closed')) return true
  return turns
    .slice(turn.index + 1, next?.index)
    .some(({ facts, text }) => facts.closure?.kind === 'solved' || lexicon.has('reached', text))
}
