import type {
  Check,
  Entity,
  Lexicon,
  Reply,
  Sentence,
  Solution,
  Specific,
  Text,
  Turn,
  Word,
} from '../../src/types.ts'

/** One finding when the customer told of his own case with figures or names, and the reply could go to anyone. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, text, turn } = reply
  if (asked.length === 0 || text.language === 'und' || isSpecific(turn)) return
  const told = reply.facts.specifics
  if (told.length === 0 || isGivenForUs(reply, told) || !wantsAnswer(reply)) return
  if (asked.at(-1)!.facts.closure || reply.facts.mood.value === 'happy' || lexicon.has('pleased', text))
    return
  if (
    isElsewhere(turn, lexicon) ||
    told.some(({ taken }) => taken) ||
    quotes(reply) ||
    isDone(reply, told, lexicon)
  )
    return
  if (isTold(reply, lexicon)) return
  const [first] = told
  yield {
    data: { detail: first!.value },
    related: told.slice(0, 3).map(({ message, span }) => ({ message, span, messageId: 'evidence' })),
  }
}

/** Who asked for nothing to be done is told of his own matter, and not of what is usual. */
function isTold({ text, facts: { coverage, pertinent } }: Reply, lexicon: Lexicon): boolean {
  if (pertinent.length === 0 || coverage.some(({ question: { kind } }) => kind === 'request')) return false
  const usual = lexicon.find('usual', text)
  return pertinent.some((told) => !usual.some(({ start }) => start >= told.start && start < told.end))
}

/** No more than what our last message asked for, to find him by. */
const isGivenForUs = ({ before }: Reply, told: readonly Specific[]) =>
  told.every(({ kind }) => KEYS.has(kind)) &&
  before
    .findLast(({ message: { role, internal } }) => role === 'agent' && !internal)
    ?.facts.requests.some(({ kind }) => KEYS.has(kind)) === true

/** What is asked for is done, granted or answered for one who gave no more than a number to find him by. */
function isDone({ asked, text, turn, facts }: Reply, told: readonly Specific[], lexicon: Lexicon): boolean {
  if (told.some(({ kind }) => !KEYS.has(kind))) return false
  if (isAssent(text, lexicon)) return true
  if (facts.complaint?.fault === true) return false
  return (
    (told.every(({ kind }) => kind !== 'name') && facts.coverage.some(({ state }) => state === 'answered')) ||
    turn.facts.solutions.some(
      ({ kind, span }) => kind === 'done' && isAbout(asked, text.sentenceAt(span.start), text),
    )
  )
}

/** In the first words behind a greeting or an address. */
const isAssent = (text: Text, lexicon: Lexicon) =>
  lexicon.find('assent', text).some(({ from }) => from < OPENING)

/** Words of a greeting and an address. */
const OPENING = 4

/** Whether a sentence of the reply names anything that the customer named. */
function isAbout(asked: readonly Turn[], sentence: Sentence | undefined, { words }: Text): boolean {
  if (sentence === undefined) return false
  const named = namedBy(asked)
  return words
    .slice(sentence.from, sentence.to)
    .flatMap(topicsOf)
    .some((topic) => named.has(topic))
}

const namedBy = (asked: readonly Turn[]): ReadonlySet<string> =>
  new Set(asked.flatMap(({ text }) => text.words.flatMap(topicsOf)))

const topicsOf = ({ lexeme: { stop, topics } }: Word): readonly string[] => (stop ? [] : topics)

/** What only tells who asks, or of which order. */
const KEYS: ReadonlySet<string> = new Set(['order', 'number', 'phone', 'email', 'card', 'name'])

/** He complains, tells of a trouble or of what is not so, or asks for something; or the reply is sorry, or does something about it. */
const wantsAnswer = ({ asked, turn, facts }: Reply) =>
  facts.complaint?.fault === true ||
  facts.coverage.length > 0 ||
  turn.facts.apology.length > 0 ||
  turn.facts.solutions.some(({ kind }) => kind === 'done') ||
  asked.some(
    ({ text, facts: { troubles } }) =>
      troubles.length > 0 || text.words.some(({ lexeme }) => lexeme.is.has('negation')),
  )

/** The reply asks for what it needs, goes on elsewhere, or is a part: "1/2"; or it gives a step before it does anything itself, or says why and does nothing. */
const isElsewhere = ({ text, facts }: Turn, lexicon: Lexicon) =>
  facts.requests.length > 0 ||
  facts.solutions.some(({ kind }) => kind === 'ask') ||
  (facts.solutions.find(isAct)?.kind !== 'done' &&
    (givesStep({ text, facts }, lexicon) || tellsWhy({ text, facts }, lexicon))) ||
  text.words.length < FEW ||
  text.sentences.some(({ mark, own }) => own && mark === '?') ||
  text.entities.some(({ kind }) => kind === 'link' || kind === 'phone' || kind === 'email') ||
  facts.parts.length > 0 ||
  lexicon.has('asking', text) ||
  lexicon.has('elsewhere', text) ||
  lexicon.has('private', text)

/** A reason, other than what is usual: «Обычно это занимает три дня, сроки зависят от загрузки». */
const tellsWhy = ({ text, facts }: Pick<Turn, 'text' | 'facts'>, lexicon: Lexicon) =>
  facts.explanations.some(({ part }) => part === 'why') && !lexicon.has('usual', text)

const isAct = ({ kind }: Solution) => kind === 'done' || kind === 'step'

/** Something to be done now; to wait and look again is nothing. */
function givesStep({ text, facts }: Pick<Turn, 'text' | 'facts'>, lexicon: Lexicon): boolean {
  const steps = facts.solutions.filter(({ kind }) => kind === 'step')
  if (steps.length === 0) return false
  const idle = new Set(lexicon.find('idle', text).map(({ start }) => text.sentenceAt(start)))
  return steps.some(({ span }) => !idle.has(text.sentenceAt(span.start)))
}

/** Fewer words are no reply about anything. */
const FEW = 6

const FIGURES: ReadonlySet<Entity['kind']> = new Set(['money', 'card', 'percent'])

function hasDigit(value: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (value[at]! >= '0' && value[at]! <= '9') return true
  return false
}

/** Digits of a number that was counted for one case: «начислил 1 200 кристаллов». */
const COUNT = 4

/** Figures of its own, other than a term: it was written for one case. */
const isSpecific = ({ text: { entities, value }, facts }: Turn) =>
  entities.some(
    ({ kind, start, end }) =>
      (kind === 'time' ||
        (kind === 'number' && end - start >= COUNT) ||
        kind === 'order' ||
        kind === 'date' ||
        (FIGURES.has(kind) && hasDigit(value, start, end))) &&
      !facts.deadlines.some(({ kind, span }) => kind === 'bound' && span.start < end && start < span.end),
  )

/** Whether the reply sets in quotation marks what the customer named. */
function quotes({ asked, text: { value, words } }: Reply): boolean {
  const quoted = words.filter(({ start }) => start > 0 && QUOTES.includes(value[start - 1]!))
  if (quoted.length === 0) return false
  const named = namedBy(asked)
  return quoted.some((word) => topicsOf(word).some((topic) => named.has(topic)))
}

const QUOTES = '«“„"'
