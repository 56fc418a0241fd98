import type { Check, Lexicon, Reply, Request, Turn } from '../../src/types.ts'

/** A finding for each thing asked for now that could have been asked for with the last message of ours. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, turn, text } = reply
  if (asked.length === 0 || turn.facts.requests.length === 0) return
  const before = lastAsking(reply)
  if (!before || isOpened(reply, lexicon)) return
  const then = before.facts.requests.filter(({ kind }) => KNOWABLE.has(kind))
  if (then.length === 0 || !hasObeyed(asked, then)) return

  const old = new Set<string>()
  for (const each of reply.before) if (isOurs(each)) for (const { kind } of each.facts.requests) old.add(kind)
  const steps = new Set(lexicon.find('step', text).map(({ start }) => text.sentenceAt(start)))
  const related = then.slice(0, 3).map(({ span }) => ({ message: before.index, span, messageId: 'first' }))
  const said = new Set<string>()
  for (const { kind, span, another } of turn.facts.requests) {
    if (!KNOWABLE.has(kind) || another || old.has(kind) || said.has(kind)) continue
    if (steps.has(text.sentenceAt(span.start))) continue
    said.add(kind)
    yield { span, related }
  }
}

/** Data that any case of its sort needs, known to be needed from the start. */
const KNOWABLE: ReadonlySet<Request['kind']> = new Set([
  'order',
  'phone',
  'email',
  'name',
  'address',
  'card',
  'date',
  'money',
  'screenshot',
  'file',
  'device',
  'version',
  'account',
  'product',
])

const isOurs = ({ message }: Turn) => message.role === 'agent' && !message.internal

/** Our last message, if it asked for something and the customer has answered it. */
function lastAsking({ before }: Reply): Turn | undefined {
  const last = before.findLast(isOurs)
  return last && last.facts.requests.length > 0 ? last : undefined
}

/** The customer gave something of what was asked for. */
const hasObeyed = (asked: readonly Turn[], then: readonly Request[]) =>
  asked.some(({ message, text, facts }) => {
    if ((message.attachments?.length ?? 0) > 0) return true
    const kinds = new Set<string>(facts.details.filter(({ span }) => span).map(({ kind }) => kind))
    return (
      then.some(({ kind }) => kinds.has(kind)) ||
      (text.words.length <= BRIEF &&
        text.words.some(({ lexeme }) => lexeme.form[0]! >= '0' && lexeme.form[0]! <= '9'))
    )
  })

/** Words of a message that only gives what was asked for. */
const BRIEF = 12

/** The answer made the new question necessary: it asks or tells something new, or the reply says what came out of it. */
function isOpened({ asked, turn, text }: Reply, lexicon: Lexicon): boolean {
  if (asked.some((each) => isNews(each, lexicon)) || lexicon.has('because', text)) return true
  const idle = new Set(lexicon.find('received', text).map(({ start }) => text.sentenceAt(start)))
  return turn.facts.solutions.some(
    ({ kind, span }) => kind !== 'ask' && kind !== 'step' && !idle.has(text.sentenceAt(span.start)),
  )
}

/** Another question, or that it is not at hand. */
const isNews = ({ text }: Turn, lexicon: Lexicon) =>
  lexicon.has('lacking', text) || text.sentences.some(({ mark, own }) => own && mark === '?')
