import type { Check, Evidence, Reply, Span, Text, Turn } from '../../src/types.ts'

/** One finding when the case is open and the reply neither does, asks, offers nor announces anything. */
export const check: Check = function* (reply, { lexicon }) {
  if (reply.asked.length === 0 || reply.text.language === 'und') return
  const still = lexicon.find('still', reply.text)
  const unknown = lexicon.find('unknown', reply.text)
  if (goesOn(reply.turn, [...still, ...unknown])) return
  const open = openCase(reply, still.length + unknown.length > 0)
  if (open.length === 0) return
  if (reply.facts.mood.value === 'happy' || lexicon.has('next', reply.text)) return
  if (isPart(reply.text)) return
  if (still.length + unknown.length === 0 && (informs(reply.turn) || reply.before.some(showedTheWay))) return

  const related = open.slice(0, 3).map((place) => ({ ...place, messageId: 'evidence' }))
  const last = still.at(-1)
  if (last) yield { messageId: 'still', span: last, related }
  else yield { related }
}

/** Whether anything is done, asked, offered, promised or dated, beside words that the case is still where it was. */
function goesOn({ text, facts }: Turn, still: readonly Span[]): boolean {
  if (facts.promises.length > 0) return true
  const idle = new Set(still.map(({ start }) => text.sentenceAt(start)))
  return facts.solutions.some(
    ({ span, kind }) => kind === 'ask' || kind === 'step' || !idle.has(text.sentenceAt(span.start)),
  )
}

/** Where the customer complains in the messages answered now; to an idle reply also any trouble, and whatever he wants done. */
function openCase({ asked, facts }: Reply, idle: boolean): readonly Evidence[] {
  if (asked.at(-1)?.facts.closure) return []
  const troubles = asked.flatMap(({ index, facts: { troubles } }) =>
    troubles.map(({ span }) => ({ message: index, span })),
  )
  if (idle && troubles.length > 0) return troubles
  const since = asked[0]!.index
  const complaint = facts.complaint?.evidence.filter(({ message }) => message >= since) ?? []
  if (complaint.length > 0 || !idle) return complaint
  return facts.coverage
    .filter(({ question, state }) => question.kind !== 'question' && state !== 'answered')
    .map(({ question, message }) => ({ message, span: question.span }))
}

/** It is told why it is so. */
const informs = ({ facts }: Turn) => facts.explanations.length > 0

/** A message of ours that said what was to come, or why it is so: what follows may be no more than a kind word. */
const showedTheWay = ({ message, facts }: Turn) =>
  message.role === 'agent' &&
  !message.internal &&
  (facts.explanations.length > 0 || facts.solutions.some(({ kind }) => kind === 'step' || kind === 'offer'))

/** Only a part of the message is here: "2/3". */
const isPart = ({ words }: Text) => words.some(({ lexeme }) => isFraction(lexeme.form))

function isFraction(form: string): boolean {
  const [part = 0, of = 0, ...more] = form.split('/').map(Number)
  return more.length === 0 && part > 0 && of >= part
}
