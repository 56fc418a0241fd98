import { z } from 'zod'
import { ADDRESS_FORMS, ATTACHMENTS, CHANNELS, ROLES, STATUSES } from './terms.ts'

/*
 * The published schema of what `record.ts` reads. Readers do not load it: a thread is checked by hand in the time in which
 * zod only starts. `tests/readers/schema.test.ts` holds the two in step.
 */

const oneOf = <T extends string>(words: readonly T[]) => z.enum(words as [T, ...T[]])
const id = z.union([z.string(), z.number()])
const words = z.array(id)

const message = z
  .looseObject({
    role: oneOf(ROLES),
    text: id.nullish().describe('What was written; may be missing where there are only attachments.'),
    at: id.nullish().describe('When: ISO 8601, or seconds or milliseconds since 1970. Without offset: UTC.'),
    channel: oneOf(CHANNELS).nullish().describe("Overrides the thread's channel."),
    author: z.looseObject({ id: id.nullish(), name: id.nullish(), email: id.nullish() }).nullish(),
    internal: z.boolean().nullish().describe('A note that the customer does not see: context, never judged.'),
    rating: z.number().min(1).max(5).nullish().describe('Of a review.'),
    attachments: z.array(z.looseObject({ type: oneOf(ATTACHMENTS), name: id.nullish() })).nullish(),
  })
  .meta({ id: 'Message', title: 'One turn as it was written' })

const customer = z
  .looseObject({
    name: id.nullish(),
    address: oneOf(ADDRESS_FORMS).nullish().describe('How the customer is addressed.'),
    products: words.nullish().describe('What the customer has.'),
    unavailable: words.nullish().describe('What the customer cannot have.'),
    tags: words.nullish(),
  })
  .meta({ id: 'Customer' })

/** One conversation. Keys that are not named here are kept and ignored. */
export const thread = z
  .looseObject({
    id: id.nullish(),
    channel: oneOf(CHANNELS).nullish(),
    language: id.nullish().describe('Of all messages; by default each message tells its own.'),
    subject: id.nullish(),
    status: oneOf(STATUSES).nullish(),
    customer: customer.nullish(),
    messages: z.array(message).describe('Oldest first.'),
  })
  .meta({ id: 'Thread', title: 'A conversation' })

/** What a file may hold: one thread, a list of them, or `{threads: […]}`. */
export const threadFile = z
  .union([thread, z.array(thread), z.looseObject({ threads: z.array(thread) })])
  .meta({ title: 'Threads for replylint' })
