import { outsideCitations } from '../../phrases/own.ts'
import type { Given, ReplyFact, Request } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isFromCustomer } from '../writers.ts'
import { findDetail, type Place, toldBefore } from './detail.ts'
import { findLabelled } from './labelled.ts'
import { findStory, isRant } from './story.ts'

/** An entry for each request that earlier messages of the customer answer, in order. */
export const fact: ReplyFact<'given'> = (reply, context) => {
  if (!reply.before.some(isFromCustomer)) return NONE
  const requests = reply.turn.facts.requests.filter(isOpen)
  if (requests.length === 0) return NONE

  const lexicon = outsideCitations(context.lexicon)
  const told = toldBefore(reply)
  const theirs = lexicon.find('theirs', reply.text)
  return requests.flatMap((request): Given[] => {
    const { kind, span, another } = request
    if (PERSONAL.has(kind) && overlapsAny(span, theirs)) return []
    const isStory = kind === 'description'
    const all = told.get(kind) ?? []
    const known = isStory ? all.filter(({ turn }) => !isRant(turn, lexicon)) : all
    const place =
      (another ? undefined : findDetail(known, request, reply.text, lexicon)) ??
      (isStory ? findStory(reply, request, lexicon) : undefined)
    const given =
      place ??
      (another || !CODES.has(kind) || told.has(kind)
        ? undefined
        : findLabelled(reply, request, reply.text, lexicon))
    return given ? [{ kind, span, ...relatedTo(given) }] : []
  })
}

const NONE: readonly Given[] = []

/** It asks for one thing that a customer has given or not; a story can be wanted once more. */
const isOpen = ({ kind, another }: Request) => kind !== 'link' && (!another || kind === 'description')

/** What everybody has: «его дата рождения» is another's than the one he told. */
const PERSONAL: ReadonlySet<Request['kind']> = new Set(['name', 'phone', 'email', 'date', 'card'])

/** Told as a number or a code, under a name that may be any. */
const CODES: ReadonlySet<Request['kind']> = new Set(['other', 'account', 'version'])

const relatedTo = ({ turn, span }: Place): Pick<Given, 'related'> =>
  span ? { related: [{ message: turn.index, span, messageId: 'given' }] } : {}
