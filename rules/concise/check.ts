import type { ChannelLimits, Check, Finding, Question, Reply, Settings, Text, Turn } from '../../src/types.ts'

interface Options {
  readonly shortQuestion: number
  readonly maxForShortQuestion: number
  readonly paragraphsForShortQuestion: number
}

export const check: Check = function* (reply, context) {
  const options = context.options as unknown as Options
  const long = tooLong(reply, context.settings)
  if (long === undefined && !isMuch(reply, options)) return
  const questions = questionsTo(reply)
  if (questions.length > 1) return
  const finding = long ?? outOfProportion(reply, questions, options)
  if (finding !== undefined && !isSteps(reply.text)) yield finding
}

/** Questions and requests that this reply answers. */
function questionsTo({ asked }: Reply): readonly Question[] {
  return asked.flatMap(({ facts }) =>
    facts.questions.filter(
      ({ kind, rhetorical, confidence }) => kind !== 'problem' && !rhetorical && confidence >= SURE,
    ),
  )
}

const SURE = 0.6

/** A list of steps, a table in lines, or one instruction after another. */
function isSteps(text: Text): boolean {
  const { value, regions, sentences } = text
  let items = 0
  for (const { kind } of regions) if (kind === 'item') items++
  if (items >= STEPS || isTable(value)) return true
  let instructions = 0
  for (const { from, to, own } of sentences) {
    if (!own) continue
    for (let at = from; at < to; at++) {
      if (!isInstruction(at, from, text)) continue
      instructions++
      break
    }
  }
  return instructions > STEPS && instructions * 2 > sentences.length
}

const STEPS = 3

/** English tells "go" from "you go" by its place alone: at the beginning of a clause, or after "please" or "then". */
function isInstruction(at: number, from: number, { language, words }: Text): boolean {
  const { lexeme, border } = words[at]!
  if (language !== 'en') return lexeme.is.has('imperative')
  if (!lexeme.may.has('imperative')) return false
  if (at === from || border !== 'none') return true
  const before = words[at - 1]!
  const opens = at === from + 1 || before.border !== 'none'
  return opens && (before.lexeme.is.has('adverb') || before.lexeme.is.has('interjection'))
}

/** Many short lines: settings, keys, hours. */
function isTable(value: string): boolean {
  const lines = value.split('\n').filter((line) => line.trim() !== '')
  return lines.length >= LINES && value.length <= lines.length * LINE
}

const LINES = 8

/** Characters of a line in a table, on average. */
const LINE = 90

/** Where no channel is told, the reply may be as long as an e-mail. */
function tooLong({ text, channel = 'email' }: Reply, { channels }: Settings): Finding | undefined {
  const limits: ChannelLimits | undefined = channels?.[channel]
  return (
    over('default', () => characters(text), limits?.maxCharacters) ??
    over('sentences', () => text.sentences.filter((sentence) => sentence.own).length, limits?.maxSentences) ??
    over('paragraphs', () => paragraphs(text, 1), limits?.maxParagraphs)
  )
}

function over(messageId: string, counted: () => number, limit: number | undefined): Finding | undefined {
  if (limit === undefined) return undefined
  const count = counted()
  return count <= limit ? undefined : { messageId, data: { count, limit } }
}

/** More than any short question can need, when something short has been asked. */
function isMuch(reply: Reply, options: Options): boolean {
  const { asked, text } = reply
  if (asked.length === 0 || written(asked) >= 2 * options.shortQuestion) return false
  return characters(text) > options.maxForShortQuestion || isSpread(reply, options)
}

/** Characters in messages. */
function written(turns: readonly Turn[]): number {
  let count = 0
  for (const { text } of turns) count += text.value.trim().length
  return count
}

/** More than a short single question can need. */
function outOfProportion(
  reply: Reply,
  [question]: readonly Question[],
  options: Options,
): Finding | undefined {
  const { asked, text, facts } = reply
  if (question === undefined || facts.complaint?.fault || written(asked) >= 2 * options.shortQuestion)
    return undefined
  if (question.span.end - question.span.start >= options.shortQuestion) return undefined
  const turn = asked.find(({ facts }) => facts.questions.includes(question))!
  const related = [{ message: turn.index, span: question.span, messageId: 'asked' }]
  const count = characters(text)
  if (count > options.maxForShortQuestion) return { messageId: 'proportion', data: { count }, related }
  const asking = question.span.end - question.span.start
  if (asking * ASIDE < written(asked) || !isSpread(reply, options)) return undefined
  return { messageId: 'spread', data: { count: substance(text) }, related }
}

/** What is written beside the question, this many times as long, is a story that takes an answer of its own. */
const ASIDE = 2

/** In more paragraphs than a question needs; a complaint takes an apology, what happened and what is done. */
const isSpread = ({ text, facts }: Reply, options: Options): boolean =>
  substance(text) >= options.paragraphsForShortQuestion && facts.complaint === undefined

/** Paragraphs that say more than a courtesy; where no blank line parts them, a line has to be long to be one. */
function substance(text: Text): number {
  return paragraphs(text, text.value.includes('\n\n') ? SAYING : LONG)
}

/** Characters. */
const SAYING = 24
const LONG = 60

/** Length of what the writer himself says: quotes, signature and code left out. */
function characters({ value, regions }: Text): number {
  let count = value.trim().length
  for (const { kind, start, end } of regions) {
    if (kind === 'quote' || kind === 'signature' || kind === 'code') count -= end - start
  }
  return count
}

/** Paragraphs of at least so many characters: what blank lines part, or lines where there are none. */
function paragraphs({ value, regions }: Text, least: number): number {
  const lines = value.includes('\n\n')
  let count = 0
  let start = 0
  for (const part of value.split(lines ? '\n\n' : '\n')) {
    const end = start + part.length
    const own = !regions.some(
      (region) =>
        region.kind !== 'item' && region.kind !== 'greeting' && region.start <= start && region.end >= end,
    )
    if (own && part.trim().length >= least) count++
    start = end + (lines ? 2 : 1)
  }
  return count
}
