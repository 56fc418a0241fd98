import type { Lexicon, Misplaced, Reply, ReplyFact } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import { isFromCustomer } from '../writers.ts'
import { earlierOffer, pitchesOf } from './pitches.ts'
import { isAskedFor, isNamed } from './products.ts'
import { curtNo, isRefused, isTheirMatter, place, toldIn, wishes } from './told.ts'
import { sentenceAround, wordsAround } from './words.ts'

/** Offers of what the customer has, cannot get, has no use for or did not want, made twice, or pressed. */
export const fact: ReplyFact<'misplaced'> = (reply, { lexicon }) =>
  reply.before.some(isFromCustomer) ? [...misplacedIn(reply, lexicon)] : NONE

const NONE: readonly Misplaced[] = []

function* misplacedIn(reply: Reply, lexicon: Lexicon): Generator<Misplaced> {
  const { text, thread } = reply
  const pitches = pitchesOf(reply, lexicon)
  if (pitches.length === 0) return
  const { products = [], unavailable = [] } = thread.customer ?? {}
  const wished = reply.asked.some((asked) => wishes(asked, lexicon))
  if (wished && unavailable.length === 0) return
  const priced = reply.asked.some((asked) => lexicon.has('priced', asked.text))
  const pressing = sentencesOf(text, lexicon.find('pressing', text))
  const wares = sentencesOf(text, lexicon.find('ware', text))
  const kinds = new Set(lexicon.find('generic', text).map(({ start }) => start))

  let pressed = false
  for (const [at, pitch] of pitches.entries()) {
    const { span, plain } = pitch
    const words = wordsAround(text, span)
    const names = (name: string) => isNamed(name, words, lexicon, text)
    const used = words.some(({ lexeme, start }) => lexeme.is.has('loct') && kinds.has(start))
    const barred = unavailable.find(
      (name) => names(name) && !reply.asked.some((asked) => isNamed(name, asked.text.words, lexicon, text)),
    )
    const owned =
      barred === undefined &&
      !used &&
      products.some((name) => names(name) && (plain || !isAskedFor(name, reply)))
    const told = owned || priced ? undefined : toldIn('have', reply, pitch, words, lexicon)
    const lacked =
      owned || told || !plain || priced ? undefined : toldIn('lack', reply, pitch, words, lexicon)
    const before = earlierOffer(reply, words, lexicon, plain)
    const spared =
      plain || wares.has(sentenceAround(text, span)) ? place(reply.before, 'spares', lexicon) : undefined
    const refused = spared ?? place(reply.before, 'declined', lexicon) ?? curtNo(reply.before, before)
    const again = before && refused && refused.message > before.message
    if (barred !== undefined) yield { kind: 'unavailable', span, product: barred }
    else if (wished) continue
    else if (owned) yield { kind: 'has', span }
    else if (told) yield { kind: 'has', span, related: [{ ...told, messageId: 'owned' }] }
    else if (lacked) yield { kind: 'lacks', span, related: [{ ...lacked, messageId: 'lacked' }] }
    else if (
      refused &&
      (again ||
        spared ||
        ((plain || wares.has(sentenceAround(text, span))) && isRefused(refused, reply, words)))
    )
      yield { kind: 'declined', span, related: [{ ...refused, messageId: 'refused' }] }
    else if (priced || isTheirMatter(reply, words)) continue
    else if (before && (plain || before.plain))
      yield {
        kind: 'again',
        span,
        related: [{ message: before.message, span: before.span, messageId: 'first' }],
      }
    else if (
      plain &&
      !pressed &&
      (at > 0 || [0, 1].some((next) => pressing.has(sentenceAround(text, span) + next)))
    ) {
      pressed = true
      yield { kind: 'pressing', span }
    }
  }
}
