import type { Contradiction, FactContext, Lexicon, Reply, ReplyFact, Statement, Turn } from '../../types.ts'
import { sentencesOf } from '../sentences.ts'
import { HOUSE_TOPIC } from '../statements/about.ts'
import { isFromCustomer, isFromUs } from '../writers.ts'

/**
 * Another value of the same thing: of what our last message about it said, unless the customer has since asked about another
 * case; else of what the settings say.
 */
export const fact: ReplyFact<'contradictions'> = (reply, context) => {
  const earlier = reply.before.filter(isFromUs)
  if (earlier.length === 0 && !context.settings.facts?.length) return NONE
  const told = reply.turn.facts.statements
  if (told.length === 0) return NONE
  const agreed = agreedOn(context)
  const asksAnew = (since: number) =>
    reply.before.some(
      (turn) => turn.index > since && isFromCustomer(turn) && context.lexicon.has('another', turn.text),
    )
  const isMoved = context.lexicon.has('moved', reply.text)
  const isAlike = context.lexicon.has('alike', reply.text)
  return told.flatMap((statement): readonly Contradiction[] => {
    const { span, kind } = statement
    if (isMoved && (kind === 'date' || kind === 'hours')) return []
    const settled = agreed.find(({ statements }) => contradicts(statement, statements))
    if (settled) return [{ span, kind: 'settings', value: settled.value }]
    for (const { index, facts, text } of earlier.toReversed()) {
      const understood = understoodIn(reply, index, context.lexicon)
      const same = facts.statements.filter((each) => isSame(statement, each, understood))
      if (same.length === 0) continue
      if (!same.every((each) => differs(statement, each)) || (!isAlike && asksAnew(index))) return []
      const other = same[0]!.span
      const value = text.value.slice(other.start, other.end)
      return [{ span, kind: 'told', value, related: [{ message: index, span: other, messageId: 'earlier' }] }]
    }
    return []
  })
}

const NONE: readonly Contradiction[] = []

/** What each configured fact states, read as if it were a message: «доставка по Москве 300 ₽». */
function agreedOn({ settings, read }: FactContext) {
  return (settings.facts ?? []).map(({ about, value }) => {
    const { statements } = read(`${about} ${value}`, settings).facts
    return { value, statements }
  })
}

const contradicts = (one: Statement, others: readonly Statement[]): boolean => {
  const same = others.filter((other) => isSame(one, other))
  return same.length > 0 && same.every((other) => differs(one, other))
}

/** Of one kind, and each says of what it is in words that the other has too, or that the customer has said before. */
function isSame(one: Statement, other: Statement, understood: ReadonlySet<string> = NOTHING): boolean {
  if (one.kind !== other.kind && !isCharge(one, other) && !isCharge(other, one)) return false
  const has = (words: Statement['about'], word: readonly string[]) =>
    words.some((each) => each.some((topic) => topic !== HOUSE_TOPIC && word.includes(topic)))
  const isTold = (words: Statement['about']) => (word: readonly string[]) =>
    has(words, word) || word.some((topic) => understood.has(topic)) || (isHouse(word) && !words.some(isHouse))
  return (
    one.about.some((word) => has(other.about, word)) &&
    one.about.every(isTold(other.about)) &&
    (isFlatNo(one) || other.about.every(isTold(one.about)))
  )
}

/** «Магазин до 21», «мы до 20»: who names no place speaks of the house. */
const isHouse = (word: readonly string[]) => word.includes(HOUSE_TOPIC)

/** «Билет вернуть нельзя»: whatever the terms on which it could be done before. */
const isFlatNo = ({ kind, value, about }: Statement) =>
  kind === 'availability' && value === 'no' && about.length > 1

/** What costs something, whatever it may be. */
const PAID = 'paid'

/** No charge, and a share that is charged. */
const isCharge = (one: Statement, other: Statement) => one.value === '0' && other.kind === 'percent'

const NOTHING: ReadonlySet<string> = new Set()

/** Words of a sentence that only asks whether what was said is so: "are you sure?" */
const DOUBT = 4

/** The things that the customer had spoken of before a message of ours; nothing where he asks for something now but whether it is so. */
function understoodIn({ before, asked }: Reply, index: number, lexicon: Lexicon): ReadonlySet<string> {
  const isNew = ({ text, facts }: Turn) => {
    const doubts = sentencesOf(text, lexicon.find('doubt', text))
    return facts.questions.some(({ kind, span }) => {
      const { sentence } = text.words[text.wordFrom(span.start)]!
      const { from, to } = text.sentences[sentence]!
      return kind === 'question' && !(doubts.has(sentence) && to - from <= DOUBT)
    })
  }
  if (asked.some(isNew)) return NOTHING
  return new Set(
    before
      .filter((turn) => turn.index < index && isFromCustomer(turn))
      .flatMap(({ text }) =>
        text.words.flatMap(({ lexeme }) => (lexeme.stop || lexeme.is.has('adjective') ? [] : lexeme.topics)),
      ),
  )
}

function differs(one: Statement, other: Statement): boolean {
  if (one.value === other.value) return false
  // What was not done may well be done by now.
  if (one.kind === 'done') return one.value === 'no'
  const [a, unit] = one.value.split(' ')
  const [b, theirs] = other.value.split(' ')
  if ((a === PAID && b !== '0') || (b === PAID && a !== '0')) return false
  if (one.kind === 'price' && a !== '0' && b !== '0') return unit === theirs
  if (one.kind !== 'term' || unit === theirs) return true
  const ratio = Number(a) / Number(b)
  return ratio >= FAR || ratio <= 1 / FAR
}

/** Days and days of work are so far apart at least where they contradict each other. */
const FAR = 2
