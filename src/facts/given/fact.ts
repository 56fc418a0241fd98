import { outsideCitations } from '../../phrases/own.ts'
import type { DetailKind, Given, ReplyFact, Request } from '../../types.ts'
import { findDetail, type Place, toldBefore } from './detail.ts'
import { findStory } from './story.ts'

/** An entry for each request that earlier messages of the customer answer, in order. */
export const fact: ReplyFact<'given'> = (reply, context) => {
  if (!reply.before.some(({ message }) => message.role === 'customer')) return NONE
  const requests = reply.turn.facts.requests.filter(isOpen)
  if (requests.length === 0) return NONE

  const lexicon = outsideCitations(context.lexicon)
  const told = toldBefore(reply)
  return requests.flatMap((request): Given[] => {
    const { kind, span, another } = request
    const place =
      (another ? undefined : findDetail(told.get(kind) ?? [], request, reply.text, lexicon)) ??
      (kind === 'description' ? findStory(reply, request, lexicon) : undefined)
    return place ? [{ kind, span, ...relatedTo(place) }] : []
  })
}

const NONE: readonly Given[] = []

/** It asks for one thing of a kind that a customer has given or not; a story can be wanted once more. */
const isOpen = (request: Request): request is Request & { readonly kind: DetailKind } =>
  request.kind !== 'other' && request.kind !== 'link' && (!request.another || request.kind === 'description')

const relatedTo = ({ turn, span }: Place): Pick<Given, 'related'> =>
  span ? { related: [{ message: turn.index, span, messageId: 'given' }] } : {}
