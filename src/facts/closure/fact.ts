import type { Closure, Entity, Lexeme, Lexicon, Match, Text, TurnFact } from '../../types.ts'
import { tributeIn } from './tribute.ts'

/** A customer who asks, or tells of a new trouble, closes nothing, however kind his words. */
export const fact: TurnFact<'closure'> = ({ message, text, facts }, { lexicon }): Closure | undefined => {
  if (message.role !== 'customer' || message.attachments?.length) return undefined
  if (text.value.length > STORY || asks(text)) return undefined
  const tribute = tributeIn(text, facts.troubles, lexicon)
  if (tribute) return { span: { start: tribute.start, end: tribute.end }, kind: 'solved' }
  if (lexicon.has('open', text)) return undefined
  const solved =
    lexicon.find('solved', text)[0] ?? lexicon.find('ended', text).find((end) => opens(end, text))
  if (solved) {
    const after = facts.troubles.some(({ span }) => span.start >= solved.end)
    return after ? undefined : { span: { start: solved.start, end: solved.end }, kind: 'solved' }
  }
  return courtesy(text, lexicon)
}

/** Whether a message begins with no more than this: "Works. It was the cable." */
function opens({ from, to }: Match, { words, sentences }: Text): boolean {
  const { sentence } = words[from]!
  return to === sentences[sentence]!.to && words.slice(0, from).every(({ lexeme }) => isName(lexeme))
}

/** As many characters tell more than that all is well. */
const STORY = 600

const asks = ({ sentences }: Text) => sentences.some(({ mark, own }) => own && mark === '?')

const isEmpty = (lexeme: Lexeme) => isName(lexeme) || (lexeme.stop && !lexeme.is.has('negation'))

/** Somebody addressed, by name or by an account's. */
const isName = ({ form, is }: Lexeme) => is.has('name') || form.startsWith('@')

/** A message without words (a thumb, a smile), or one of thanks, notes and "worked!" alone. */
function courtesy(text: Text, lexicon: Lexicon): Closure | undefined {
  const { value, words, entities } = text
  if (value.trim() === '' || value.includes('?') || entities.some(({ kind }) => GIVEN.has(kind)))
    return undefined
  const start = value.length - value.trimStart().length
  const span = { start, end: value.trimEnd().length }
  const own = words.filter((word) => word.own && !isName(word.lexeme))
  if (own.length === 0) return isCall(text) ? undefined : { span, kind: 'noted' }

  const thanks = lexicon.find('thanks', text)
  const noted = lexicon.find('noted', text)
  const ended = lexicon.find('ended', text)
  if (thanks.length + noted.length + ended.length === 0) return undefined
  const said = new Set<number>()
  for (const list of [thanks, noted, ended, lexicon.find('beside', text)])
    for (const match of list) cover(match, said)
  for (const entity of entities) if (TIMES.has(entity.kind)) cover(entity, said)
  const all = words.every(({ own, lexeme }, at) => !own || said.has(at) || isEmpty(lexeme))
  if (!all) return undefined
  if (ended.length > 0) return { span, kind: 'solved' }
  return { span, kind: thanks.length > 0 ? 'thanks' : 'noted' }
}

/** Nothing but whom it calls: "@shop" notes nothing. */
const isCall = ({ value, words }: Text): boolean =>
  words.length > 0 && words.reduce((rest, { start, end }) => rest - (end - start), lettersIn(value)) === 0

const lettersIn = (value: string): number => value.replace(/\s/g, '').length

/** What a customer gives, and we are to use. */
const GIVEN: ReadonlySet<Entity['kind']> = new Set([
  'email',
  'phone',
  'order',
  'card',
  'number',
  'money',
  'address',
  'link',
])

/** When a customer will do what he says adds nothing to it. */
const TIMES: ReadonlySet<Entity['kind']> = new Set(['date', 'time', 'duration'])

function cover({ from, to }: Pick<Match, 'from' | 'to'>, said: Set<number>): void {
  for (let at = from; at < to; at++) said.add(at)
}
