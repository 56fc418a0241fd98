import type { Check, Lexicon, Match, Reply, Text } from '../../src/types.ts'

/** Each shrug after which nothing follows that can be done, and each lesson in manners. */
export const check: Check = function* (reply, { lexicon }) {
  const { text } = reply
  const helpless = helplessIn(text, lexicon)
  const cannot = lexicon.find('cannot', text)
  const shrugs = cannot.length > 0 && helpless.length === 0 && isCross(reply) ? cannot : helpless
  const ways = shrugs.length > 0 ? [...lexicon.find('can', text), ...stepsIn(text, lexicon)] : []
  for (const shrug of shrugs) {
    const softened = ways.some(
      (way) => way.from >= shrug.to || (sameSentence(way, shrug, text) && !overlap(way, shrug)),
    )
    if (!softened && !weActAfter(shrug, text) && !isStepBehind(shrug, reply)) yield { span: shrug }
  }

  const lessons = lexicon.find('tone', text)
  const innocent = lessons.length > 0 ? lexicon.find('innocent', text) : []
  for (const span of lessons) {
    if (!innocent.some((other) => overlap(span, other))) yield { messageId: 'tone', span }
  }
}

/** Shrugs, those among them that are one only where nothing follows in their clause: "we cannot help", not "cannot help but wonder". */
function helplessIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const shrugs = lexicon.find('helpless', text)
  const bare = lexicon
    .find('bare', text)
    .filter((one) => endsClause(one, text) && !shrugs.some((shrug) => overlap(one, shrug)))
  const unable = unableIn(text, lexicon).filter(
    (one) => ![...shrugs, ...bare].some((shrug) => overlap(one, shrug)),
  )
  const more = [...bare, ...unable]
  return more.length === 0 ? shrugs : [...shrugs, ...more].sort((one, other) => one.start - other.start)
}

/** Help that one clause says cannot be given, in whatever order: «ускорить перевод через чужой банк мы не можем». */
function unableIn(text: Text, lexicon: Lexicon): readonly Match[] {
  const aids = lexicon.find('aid', text)
  if (aids.length === 0) return aids
  return lexicon.find('unable', text).flatMap((one) => {
    const aid = aids.find(
      (other) =>
        !overlap(one, other) && isOneClause(Math.min(one.to, other.to), Math.max(one.from, other.from), text),
    )
    if (aid === undefined) return []
    const [first, last] = aid.from < one.from ? [aid, one] : [one, aid]
    return [{ ...first, to: last.to, end: last.end }]
  })
}

/** Whether nothing parts the words between one match and the other, nor the other from them, and they are near. */
const isOneClause = (from: number, to: number, { words }: Text) =>
  to - from <= NEAR && words.slice(from, to + 1).every(({ border, aside }) => border === 'none' || aside)

/** How many words may stand between what cannot be and the help. */
const NEAR = 6

const endsClause = ({ to }: Match, { words }: Text): boolean => (words[to]?.border ?? 'sentence') !== 'none'

/** What the customer may do himself: an order, not «doors open at seven». */
const stepsIn = (text: Text, lexicon: Lexicon) =>
  lexicon.find('step', text).filter(({ from }) => {
    const before = text.words[from - 1]
    const begins = text.words[from]!.border !== 'none' || before === undefined
    return begins || text.language !== 'en' || before.lexeme.stop || before.lexeme.is.has('adverb')
  })

/** «До этой даты правьте сколько угодно» */
const isStepBehind = ({ end }: Match, { turn }: Reply) =>
  turn.facts.solutions.some(({ kind, span }) => kind === 'step' && span.start >= end)

const isCross = ({ asked, facts }: Reply) =>
  asked.length > 0 &&
  (facts.complaint !== undefined || facts.mood.value === 'angry' || facts.mood.value === 'upset')

/** "We shall prepare …" later in the text, without a negation before it. */
function weActAfter({ to }: Match, { words }: Text): boolean {
  return words.some(
    ({ lexeme, own }, at) =>
      at >= to &&
      own &&
      lexeme.is.has('1per') &&
      lexeme.is.has('future') &&
      lexeme.is.has('perfective') &&
      !words[at - 1]!.lexeme.is.has('negation'),
  )
}

const overlap = (one: Match, other: Match) => one.from < other.to && other.from < one.to

const sameSentence = (one: Match, other: Match, { words }: Text) =>
  words[one.from]!.sentence === words[other.from]!.sentence
