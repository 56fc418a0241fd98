import type {
  Check,
  Coverage,
  Finding,
  Lexicon,
  Match,
  Refusal,
  Reply,
  Solution,
  Span,
  Text,
  Turn,
} from '../../src/types.ts'

/** The first thing that the customer has to bear, where no reason stands anywhere in the reply. */
export const check: Check = function* (reply, { lexicon }) {
  const finding = borne(reply, lexicon)
  if (finding === undefined || reply.turn.facts.reasons.length > 0) return
  if (isGrounded(finding.span, reply)) return
  yield finding
}

function borne(reply: Reply, lexicon: Lexicon): Borne | undefined {
  const { text, turn } = reply
  const refusal = turn.facts.refusals.find((one) => isOurs(one, reply, lexicon))
  if (refusal) return { span: refusal.span, related: wish(reply) }
  for (const list of LISTS) {
    const found = lexicon.find(list, text)
    if (found.length === 0) continue
    const span = found.find((match) => isTold(match, text, lexicon))
    if (!span || isFigureAsked(list, reply) || (list === 'delay' && isWanted(reply, lexicon))) continue
    if (list !== 'limit' || !isBidden(span, reply)) return { messageId: list, span }
  }
  return undefined
}

/** A finding that stands somewhere. */
type Borne = Finding & { readonly span: Span }

const LISTS = ['charge', 'delay', 'limit', 'rules'] as const

/** «Нет. Нажмите …»: what the customer can do instead stands there. */
const isStep = ({ kind }: Solution) => kind === 'step'

/** A wish of this customer is turned down; what cannot be done at all counts only early in the answer to a wish or to words of a denial, and not where it hangs on a condition. */
function isOurs({ kind, span }: Refusal, { asked, facts, text, turn }: Reply, lexicon: Lexicon): boolean {
  const here = text.sentenceAt(span.start)!
  const isUnder = () =>
    lexicon.find('under', text).some(({ start }) => start >= here.start && start < here.end)
  if (kind === 'refused') return !isUnder()
  if (asked.length === 0 || asked.some((turn) => lexicon.has('heard', turn.text))) return false
  if (kind === 'bare') {
    if (here.to - here.from > WORD || turn.facts.solutions.some(isStep)) return false
    return facts.coverage.some(({ question }) => question.kind === 'request')
  }
  if (text.sentences.indexOf(here) >= EARLY || isHadElsewhere(span, text, lexicon)) return false
  if (isGranted(span, text, lexicon) || isLack(span, turn, lexicon)) return false
  if (isUnder()) return false
  return (
    (facts.coverage.length === 0 && asked.some(({ text }) => lexicon.has('wants', text) || bids(text))) ||
    facts.coverage.some(({ question }) => isWish(question)) ||
    asked.some((turn) => lexicon.has('denied', turn.text))
  )
}

/** «В приложении нет, но вы можете на сайте», «… Пока можно на сайте»: what is wished for is granted in the same breath, or till it can be. */
function isHadElsewhere({ end }: Span, text: Text, lexicon: Lexicon): boolean {
  const here = text.sentenceAt(end - 1)
  const behind = ({ start }: Match) => start >= end && text.sentenceAt(start) === here
  if (lexicon.find('instead', text).some(behind)) return true
  const can = new Set(lexicon.find('can', text).map(({ from }) => text.words[from]!.sentence))
  return lexicon
    .find('meanwhile', text)
    .some(({ start, from }) => start >= end && isFirst(from, text) && can.has(text.words[from]!.sentence))
}

/** «Да, можно. Исключение …»: a yes stands before the exception. */
const isGranted = ({ start }: Span, text: Text, lexicon: Lexicon): boolean =>
  lexicon.find('granted', text).some((yes) => yes.end <= start && isFirst(yes.from, text))

/** «Пока не реализовано. Найти его можно …»: no wish is turned down, a thing that there is not yet is had another way. */
function isLack({ start, end }: Span, { text, facts }: Turn, lexicon: Lexicon): boolean {
  const isOfThing = lexicon.find('feature', text).some((one) => one.start < end && start < one.end)
  return isOfThing && facts.solutions.some((one) => one.span.start >= end && isStep(one))
}

const isFirst = (at: number, { words, sentences }: Text) => sentences[words[at]!.sentence]!.from === at

/** "Apply this code": an order begins what he wrote. */
const bids = ({ words }: Text) => words[0]?.lexeme.is.has('imperative') === true

/** Words of a sentence that is a no and nothing else. */
const WORD = 3

/** Sentences, a greeting among them, in which an answer is expected. */
const EARLY = 3

const isWish = ({ kind, type }: { readonly kind: string; readonly type: string }) =>
  kind === 'request' || (kind === 'question' && type === 'yesno')

/** Stated of this case, in a sentence that neither sets a condition nor takes it back. */
function isTold(match: Match, text: Text, lexicon: Lexicon): boolean {
  const { sentence } = text.words[match.from]!
  if (text.sentences[sentence]!.mark === '?') return false
  return !lexicon.find('apart', text).some(({ from }) => text.words[from]!.sentence === sentence)
}

/** The customer wanted to know how much, which or when: a figure is the answer. */
function isFigureAsked(list: (typeof LISTS)[number], { asked, facts }: Reply): boolean {
  if (asked.length === 0 || list === 'rules' || list === 'delay') return false
  return facts.coverage.some(({ question: { kind, type } }) => kind === 'question' && FIGURES.has(type))
}

/** The customer himself wanted it later. */
const isWanted = ({ asked }: Reply, lexicon: Lexicon) => asked.some(({ text }) => lexicon.has('later', text))

/** «Прошу расторгнуть договор»: what was done is what the customer asked for. */
const isBidden = ({ from, to }: Match, { facts, text }: Reply) =>
  text.words.slice(from, to).some(({ lexeme: { is, topics } }) => {
    if (!is.has('participle') && !is.has('finite')) return false
    const asks = ({ question: { kind, focus } }: Coverage) =>
      kind === 'request' && topics.some((topic) => focus.includes(topic))
    return facts.coverage.some(asks)
  })

const FIGURES: ReadonlySet<string> = new Set(['howmuch', 'which', 'howlong', 'when'])

/** Whether the next thing told, in a clause or a sentence of its own, is what lies behind it. */
function isGrounded({ end }: Span, { text, turn }: Reply): boolean {
  const next = text.words.find(({ start, border }) => start >= end && border !== 'none')
  return next !== undefined && turn.facts.grounds.some(({ start }) => start === next.start)
}

function wish({ facts }: Reply): readonly { message: number; span: Span; messageId: string }[] {
  const asked = facts.coverage.find(({ question }) => isWish(question))
  return asked ? [{ message: asked.message, span: asked.question.span, messageId: 'asked' }] : []
}
