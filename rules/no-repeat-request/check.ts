import type { Check, Detail, DetailKind, Lexicon, Reply, Request, Span, Text, Turn } from '../../src/types.ts'

/** There are many of these in a talk: one is another's repetition only where both speak of the same thing. */
const MANIFOLD: readonly DetailKind[] = [
  'date',
  'time',
  'money',
  'link',
  'product',
  'file',
  'card',
  'version',
  'account',
  'address',
]

export const check: Check = function* (reply, { lexicon }) {
  if (!reply.before.some(({ message }) => message.role === 'customer')) return
  const { text, turn } = reply
  const open = turn.facts.requests.filter(
    ({ kind, another }) => kind !== 'other' && kind !== 'link' && !another,
  )
  if (open.length === 0 || isWrong(text, lexicon)) return

  const excused = [...lexicon.find('confirm', text), ...lexicon.find('fresh', text)]
  const generic = new Set(lexicon.find('generic', text).map(({ start }) => start))
  for (const request of open) {
    if (excused.some(({ start }) => inOneSentence(text, start, request.span.start))) continue
    const given = findGiven(reply, request, topicsOf(request, text, generic), lexicon)
    if (!given) continue
    const { detail, turn } = given
    if (detail.span)
      yield { span: request.span, related: [{ message: turn.index, span: detail.span, messageId: 'given' }] }
    else yield { messageId: 'author', span: request.span }
  }
}

/** Whether the reply says that something given is wrong. */
function isWrong(text: Text, lexicon: Lexicon): boolean {
  const data = lexicon.find('datum', text)
  return lexicon
    .find('wrong', text)
    .some((wrong) => data.some(({ start }) => inOneSentence(text, start, wrong.start)))
}

interface Given {
  readonly turn: Turn
  readonly detail: Detail
}

/** Where the customer gave what is asked for, the latest time; nowhere, where he gave several and one is meant. */
function findGiven(
  { before, text }: Reply,
  request: Request,
  asked: ReadonlySet<string>,
  lexicon: Lexicon,
): Given | undefined {
  const given: Given[] = []
  const isLogin = lexicon.find('login', text).some(({ start, end }) => overlap({ start, end }, request.span))
  for (const turn of before) {
    if (turn.message.role !== 'customer') continue
    for (const detail of turn.facts.details) {
      const login =
        isLogin && request.kind === detail.kind && isBehind(detail, lexicon.find('login', turn.text))
      if (login || isSame(detail, request, turn.text, asked)) given.push({ turn, detail })
    }
  }
  const several = DISTINCT.includes(request.kind) && new Set(given.map(({ detail }) => detail.value)).size > 1
  return several ? undefined : given.at(-1)
}

/** Whether words of a list stand right before a detail. */
const isBehind = ({ span }: Detail, matches: readonly Span[]) =>
  span !== undefined && matches.some(({ end }) => end <= span.start && span.start - end < GLUE)

/** Characters between a label and its value. */
const GLUE = 12

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Where there are two of these, an agent has to ask which is meant. */
const DISTINCT: readonly Request['kind'][] = ['order', 'phone', 'email', 'device', 'card']

function isSame(detail: Detail, request: Request, there: Text, asked: ReadonlySet<string>): boolean {
  if (detail.kind !== request.kind) return false
  if (!detail.span) return detail.kind !== 'name'
  return !MANIFOLD.includes(detail.kind) || shareTopic(detail.span, there, asked)
}

/** Whether the words asked with stand by the detail too. */
function shareTopic(span: Span, { words }: Text, asked: ReadonlySet<string>): boolean {
  const at = words.findIndex(({ end }) => end > span.start)
  return words
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(({ lexeme }) => !lexeme.stop && lexeme.topics.some((topic) => asked.has(topic)))
}

/** What the request is about, without the words that any of its kind has. */
function topicsOf({ span }: Request, { words }: Text, generic: ReadonlySet<number>): ReadonlySet<string> {
  const from = words.findIndex(({ start }) => start >= span.start)
  const behind = words.findIndex(({ start }) => start >= span.end)
  const asked = words
    .slice(from, behind < 0 ? undefined : behind + BEHIND)
    .filter(({ start, sentence }) => !generic.has(start) && sentence === words[from]?.sentence)
  return new Set(asked.flatMap(({ lexeme }) => lexeme.topics))
}

/** Words behind a request that still say what is asked for: «when did you place | the order». */
const BEHIND = 5

/** Words on either side that a detail is told with. */
const NEAR = 5

const inOneSentence = ({ sentences }: Text, one: number, other: number) =>
  sentences.some(({ start, end }) => start <= one && one < end && start <= other && other < end)
