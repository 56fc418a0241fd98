import type { Check, Detail, Lexicon, Reply, Request, Span, Text, Turn } from '../../src/types.ts'

/** There are many of these in a talk: one is another's repetition only where both speak of the same thing. */
const MANIFOLD: readonly Request['kind'][] = [
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
    ({ kind, another }) => kind !== 'other' && kind !== 'link' && (!another || kind === 'description'),
  )
  if (open.length === 0 || isWrong(text, lexicon)) return

  const excused = new Set(
    [...lexicon.find('confirm', text), ...lexicon.find('fresh', text)].map(({ start }) =>
      text.sentenceAt(start),
    ),
  )
  const generic = new Set(lexicon.find('generic', text).map(({ start }) => start))
  const told = toldBefore(reply)
  for (const request of open) {
    if (excused.has(text.sentenceAt(request.span.start))) continue
    const known = request.another ? undefined : told.get(request.kind)
    const given =
      (known && findGiven(known, request, text, generic, lexicon)) ??
      (request.kind === 'description' ? toldElsewhere(reply, request, lexicon) : undefined)
    if (!given) continue
    const { detail, turn } = given
    if (detail.span)
      yield { span: request.span, related: [{ message: turn.index, span: detail.span, messageId: 'given' }] }
    else yield { messageId: 'author', span: request.span }
  }
}

/** Whether the reply says that something given is wrong. */
function isWrong(text: Text, lexicon: Lexicon): boolean {
  const wrong = lexicon.find('wrong', text)
  if (wrong.length === 0) return false
  const data = new Set(lexicon.find('datum', text).map(({ from }) => text.words[from]!.sentence))
  return wrong.some(({ from }) => data.has(text.words[from]!.sentence))
}

interface Given {
  readonly turn: Turn
  readonly detail: Detail
}

/** All that the customer has given, by its kind. */
function toldBefore({ before }: Reply): ReadonlyMap<Request['kind'], readonly Given[]> {
  const told = new Map<Request['kind'], Given[]>()
  for (const turn of before) {
    if (turn.message.role !== 'customer') continue
    for (const detail of turn.facts.details) {
      const others = told.get(detail.kind)
      if (others) others.push({ turn, detail })
      else told.set(detail.kind, [{ turn, detail }])
    }
  }
  return told
}

/** Where the customer gave what is asked for, the latest time; nowhere, where he gave several and one is meant. */
function findGiven(
  told: readonly Given[],
  request: Request,
  text: Text,
  generic: ReadonlySet<number>,
  lexicon: Lexicon,
): Given | undefined {
  const isLogin = lexicon.find('login', text).some((login) => overlap(login, request.span))
  const asked = MANIFOLD.includes(request.kind) ? topicsOf(request, text, generic) : NOTHING
  const isMeant = ({ detail, turn }: Given) =>
    isSame(detail, turn.text, asked) || (isLogin && isBehind(detail, lexicon.find('login', turn.text)))

  const movable = request.kind === 'date' && lexicon.has('move', text) ? told.filter(isAim(lexicon)) : told
  const isPlain = lexicon.find('plain', text).some((match) => overlap(match, request.span))
  const latest = isPlain ? movable.at(-1) : movable.findLast(isMeant)
  if (!latest || !(isPlain || DISTINCT.includes(request.kind))) return latest
  const { value } = latest.detail
  return movable.some((each) => each.detail.value !== value && (isPlain || isMeant(each)))
    ? undefined
    : latest
}

/** Not the date from which something is moved. */
const isAim =
  (lexicon: Lexicon) =>
  ({ detail, turn }: Given) =>
    !detail.span || !lexicon.find('origin', turn.text).some((match) => overlap(match, detail.span!))

/** What the customer said he has told; or, asked for again or by the next of our people, whatever he told, however short. */
function toldElsewhere(
  { before, asked, text }: Reply,
  request: Request,
  lexicon: Lexicon,
): Given | undefined {
  for (const turn of asked)
    for (const { start, end } of lexicon.find('told', turn.text))
      return { turn, detail: { kind: 'description', span: { start, end }, value: '' } }
  if (request.another) return undefined
  const isAgain = lexicon.find('again', text).some((match) => overlap(match, request.span))
  const passed = isAgain
    ? before.length
    : before.findLastIndex(
        ({ message, text }) => message.role !== 'customer' && lexicon.has('transfer', text),
      )
  for (const turn of before.slice(0, Math.max(0, passed))) {
    if (turn.message.role !== 'customer') continue
    const { sentences, words } = turn.text
    const told = sentences.find(
      ({ own, from, to }) => own && words.slice(from, to).filter(({ lexeme }) => !lexeme.stop).length >= TOLD,
    )
    if (told)
      return { turn, detail: { kind: 'description', span: { start: told.start, end: told.end }, value: '' } }
  }
  return undefined
}

/** Content words of a sentence that tells something. */
const TOLD = 3

const NOTHING: ReadonlySet<string> = new Set()

/** Whether words of a list stand right before a detail. */
const isBehind = ({ span }: Detail, matches: readonly Span[]) =>
  span !== undefined && matches.some(({ end }) => end <= span.start && span.start - end < GLUE)

/** Characters between a label and its value. */
const GLUE = 12

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Where there are two of these, an agent has to ask which is meant. */
const DISTINCT: readonly Request['kind'][] = ['order', 'phone', 'email', 'device', 'card']

/** Whether a detail of the kind asked for is the one that is meant. */
function isSame(detail: Detail, there: Text, asked: ReadonlySet<string>): boolean {
  if (!detail.span) return detail.kind !== 'name'
  return !MANIFOLD.includes(detail.kind) || shareTopic(detail.span, there, asked)
}

/** Whether the words asked with stand by the detail too. */
function shareTopic(span: Span, there: Text, asked: ReadonlySet<string>): boolean {
  const at = there.wordFrom(span.start)
  return there.words
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .some(({ lexeme }) => !lexeme.stop && lexeme.topics.some((topic) => asked.has(topic)))
}

/** What the request is about, without the words that any of its kind has. */
function topicsOf({ span }: Request, text: Text, generic: ReadonlySet<number>): ReadonlySet<string> {
  const { words } = text
  const from = text.wordFrom(span.start)
  const asked = words
    .slice(from, text.wordFrom(span.end) + BEHIND)
    .filter(({ start, sentence }) => !generic.has(start) && sentence === words[from]?.sentence)
  return new Set(asked.flatMap(({ lexeme }) => lexeme.topics))
}

/** Words behind a request that still say what is asked for: «when did you place | the order». */
const BEHIND = 5

/** Words on either side that a detail is told with. */
const NEAR = 8
