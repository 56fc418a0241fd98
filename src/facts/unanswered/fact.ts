import type { Coverage, Lexicon, Question, Reply, ReplyFact } from '../../types.ts'
import { isBeside, troublesBeside } from './beside.ts'
import { isOutcry } from './rants.ts'
import { isRiding } from './riding.ts'
import { isTouched } from './touched.ts'

/** Nothing where the answer may stand elsewhere: on an attachment, in the next part of the message; nor in banter, which asks nobody. */
export const fact: ReplyFact<'unanswered'> = (reply, { lexicon }) => {
  const { text, message, facts } = reply
  if (text.language === 'und' || message.attachments?.length || facts.coverage.length === 0) return NONE
  const asked = facts.coverage.filter(({ question }) => isSure(question))
  const open = asked.length === 0 ? troublesBeside(reply, lexicon) : passedOver(asked, reply, lexicon)
  if (open.length === 0 || lexicon.has('part', text) || isRound(reply)) return NONE
  const isAll = asked.every(({ state }) => state === 'not-found')
  const kind = isAll && (asked.length === 0 || isBeside(reply)) ? 'beside' : 'passed'
  return open.map(({ question, message }) => ({ kind, question, message }))
}

const NONE: readonly never[] = []

const passedOver = (asked: readonly Coverage[], reply: Reply, lexicon: Lexicon): readonly Coverage[] =>
  asked.filter(
    (one) =>
      one.state === 'not-found' &&
      !isOutcry(one, reply, lexicon) &&
      !isRiding(one, reply, lexicon) &&
      !isTouched(one, reply, lexicon),
  )

/** Surely wants an answer. */
const isSure = ({ kind, confidence }: Question): boolean => kind !== 'problem' && confidence >= SURE

const SURE = 0.8

/** Banter among many accounts, named one by one: what is asked there is asked of nobody. */
const isRound = ({ text }: Reply): boolean =>
  text.words.filter(({ lexeme: { form } }) => form.length > 1 && form[0] === '@').length >= ROUND

const ROUND = 5
