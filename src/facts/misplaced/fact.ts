import type { Lexicon, Misplaced, Reply, ReplyFact } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import { isFromCustomer } from '../writers.ts'
import { earlierOffer, type Offered, type Pitch, pitchesOf } from './pitches.ts'
import { barredIn, isOwned, kindsIn } from './products.ts'
import { curtNo, isRefused, isTheirMatter, place, toldIn, wishes } from './told.ts'
import { sentenceAround } from './words.ts'

/** Offers of what the customer has, cannot get, has no use for or did not want, made twice, or pressed. */
export const fact: ReplyFact<'misplaced'> = (reply, { lexicon }) =>
  reply.before.some(isFromCustomer) ? [...misplacedIn(reply, lexicon)] : NONE

const NONE: readonly Misplaced[] = []

function* misplacedIn(reply: Reply, lexicon: Lexicon): Generator<Misplaced> {
  const { text, thread, asked } = reply
  const pitches = pitchesOf(reply, lexicon)
  if (pitches.length === 0) return
  const isWished = asked.some((turn) => wishes(turn, lexicon))
  if (isWished && !thread.customer?.unavailable?.length) return
  const isPriced = asked.some((turn) => lexicon.has('priced', turn.text))
  const pressing = sentencesOf(text, lexicon.find('pressing', text))
  const kinds = kindsIn(text, lexicon)

  let isPressed = false
  for (const [at, pitch] of pitches.entries()) {
    const { span, plain } = pitch
    const barred = barredIn(pitch, reply, kinds)
    if (barred !== undefined) yield { kind: 'unavailable', span, product: barred }
    if (barred !== undefined || isWished) continue

    const before = earlierOffer(reply, pitch, lexicon)
    const useless =
      (isOwned(pitch, reply, kinds) ? { kind: 'has' as const, span } : undefined) ??
      (isPriced ? undefined : uselessBy(pitch, reply, lexicon)) ??
      declined(pitch, before, reply, lexicon)
    if (useless) yield useless
    else if (isPriced || isTheirMatter(reply, pitch)) continue
    else if (before && (plain || before.plain)) {
      const related = [{ message: before.message, span: before.span, messageId: 'first' }]
      yield { kind: 'again', span, related }
    } else if (plain && !isPressed) {
      const sentence = sentenceAround(text, span)
      isPressed = at > 0 || pressing.has(sentence) || pressing.has(sentence + 1)
      if (isPressed) yield { kind: 'pressing', span }
    }
  }
}

/** What the customer said that he has; of a plain offer also what is nothing to him. */
function uselessBy(pitch: Pitch, reply: Reply, lexicon: Lexicon): Misplaced | undefined {
  const { span } = pitch
  const had = toldIn('have', reply, pitch, lexicon)
  if (had) return { kind: 'has', span, related: [{ ...had, messageId: 'owned' }] }
  const lacked = pitch.plain ? toldIn('lack', reply, pitch, lexicon) : undefined
  return lacked && { kind: 'lacks', span, related: [{ ...lacked, messageId: 'lacked' }] }
}

/** What the customer asked to be spared, or said no to: since it was offered, or by its name. */
function declined(
  pitch: Pitch,
  offered: Offered | undefined,
  reply: Reply,
  lexicon: Lexicon,
): Misplaced | undefined {
  const { text, before } = reply
  const { span, plain } = pitch
  const isSale = plain || sentencesOf(text, lexicon.find('ware', text)).has(sentenceAround(text, span))
  const spared = isSale ? place(before, 'spares', lexicon) : undefined
  const refused = spared ?? place(before, 'declined', lexicon) ?? curtNo(before, offered)
  if (!refused) return undefined
  const isSince = offered !== undefined && refused.message > offered.message
  if (!isSince && !spared && !(isSale && isRefused(refused, reply, pitch))) return undefined
  return { kind: 'declined', span, related: [{ ...refused, messageId: 'refused' }] }
}
