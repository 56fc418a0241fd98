import type { Coverage, Lexicon, Reply, TurnFacts } from '../../types.ts'
import { overlap } from '../overlap.ts'

/** Whether a reply says enough to have a subject, and no word of it concerns anything that was asked. */
export function isBeside({ text, facts }: Reply, substance = SUBSTANCE): boolean {
  if (facts.coverage.some(({ overlap, state }) => overlap > 0 || state !== 'not-found')) return false
  let content = 0
  for (const { lexeme } of text.words) if (!lexeme.stop) content++
  return content >= substance
}

/** Content words from which on a reply has a subject of its own. */
const SUBSTANCE = 6

/** … and beside a trouble, where nothing in it helps. */
const TOLD = 4

/** Troubles told without a question, where a reply does nothing for them and is about something else. */
export function troublesBeside(reply: Reply, lexicon: Lexicon): readonly Coverage[] {
  if (!isBeside(reply, TOLD) || doesSomething(reply.turn.facts)) return NONE
  if (reply.facts.mood.cues.some(({ kind }) => kind === 'glad')) return NONE
  if (reply.asked.some(({ text }) => lexicon.has('grateful', text))) return NONE
  return reply.facts.coverage.filter((one) => one.question.kind === 'problem' && isTrouble(one, reply))
}

const NONE: readonly Coverage[] = []

/** "No problem!" is none. */
function isTrouble({ message, question: { span } }: Coverage, { before }: Reply): boolean {
  const troubles = before.find(({ index }) => index === message)?.facts.troubles ?? []
  return troubles.some((trouble) => overlap(trouble.span, span))
}

/** Feels with the customer, asks, promises or acts; a step or an offer of help counts among the answers. */
function doesSomething(facts: TurnFacts): boolean {
  const { apology, empathy, requests, promises, troubles, channels, solutions } = facts
  const cared = apology.length + empathy.length + requests.length + promises.length + troubles.length
  return cared + channels.length > 0 || solutions.some(({ kind }) => kind === 'done' || kind === 'ask')
}
