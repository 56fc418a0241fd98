import type {
  Check,
  Entity,
  Evidence,
  Lexicon,
  Mood,
  Reply,
  Sentence,
  Solution,
  Text,
  Turn,
  Word,
} from '../../src/types.ts'

/** One finding when the customer told of his own case with figures or names, and the reply could go to anyone. */
export const check: Check = function* (reply, { lexicon }) {
  const { asked, text, turn } = reply
  if (asked.length === 0 || text.language === 'und') return
  const told = specificsOf(reply, lexicon)
  if (told.length === 0 || isSpecific(turn) || !wantsAnswer(reply)) return
  if (asked.at(-1)!.facts.closure || reply.facts.mood.value === 'happy') return
  if (isElsewhere(turn, lexicon) || takesUp(text, told) || isDone(reply, told)) return
  const [first] = told
  yield {
    data: { detail: first!.value },
    related: told.slice(0, 3).map(({ message, span }) => ({ message, span, messageId: 'evidence' })),
  }
}

interface Specific extends Evidence {
  readonly value: string
  /** Those by which a reply takes it up. */
  readonly words: readonly Word[]
}

/** Figures of a case: amounts, days, numbers. «Сегодня» and "now" tell nothing. */
const FIGURES: ReadonlySet<Entity['kind']> = new Set(['money', 'order', 'date', 'card', 'percent'])

/** These count where the reply has no news at all. */
const MORE: ReadonlySet<Entity['kind']> = new Set([...FIGURES, 'time', 'phone', 'number'])

/** Digits of the shortest bare number that may name something. */
const LONG = 3

/** What the customer told of his own case that only he could tell. */
function specificsOf({ asked, turn, facts }: Reply, lexicon: Lexicon): readonly Specific[] {
  const isEmpty = facts.complaint?.fault === true && turn.facts.solutions.length === 0
  const isSore =
    facts.complaint?.fault === true || SORE.has(facts.mood.value) || turn.facts.apology.length > 0
  return asked.flatMap((each) => {
    const named = specificsIn(each, isEmpty ? MORE : FIGURES)
    if (named.length === 0 || isEmpty) return named
    const isOwn = ownSentences(each, lexicon, isSore || each.facts.troubles.length > 0)
    return named.filter(({ span }) => isOwn(each.text.sentenceAt(span.start)))
  })
}

function specificsIn({ index, text }: Turn, kinds: ReadonlySet<Entity['kind']>): readonly Specific[] {
  const { words, entities, value } = text
  const told: Specific[] = []
  const tell = (start: number, end: number, from: number, to: number) =>
    told.push({
      message: index,
      span: { start, end },
      value: value.slice(start, end),
      words: words.slice(from, to),
    })

  for (const { kind, start, end, from, to } of entities) {
    if (kinds.has(kind) && hasDigit(value, start, end) && (kind !== 'number' || end - start >= LONG))
      tell(start, end, from, to)
  }
  for (let at = 0; at < words.length; at++) {
    if (!isName(text, at) || entities.some(({ from, to }) => from <= at && at < to)) continue
    const { start, end } = words[at]!
    tell(start, end, at, at + 1)
  }
  return told
}

/**
 * Sentences in which something happened to this customer: a trouble, or his own past; of a day or an order, he himself is
 * enough; what is told, not asked, is his own when a sore customer says that it came about or is missing.
 */
function ownSentences(
  { text, facts }: Turn,
  lexicon: Lexicon,
  isSore: boolean,
): (sentence: Sentence | undefined) => boolean {
  const mine = new Set(lexicon.find('mine', text).map(({ start }) => text.sentenceAt(start)))
  const troubles = new Set(facts.troubles.map(({ span }) => text.sentenceAt(span.start)))
  const dated = new Set(
    text.entities
      .filter(({ kind }) => kind === 'date' || kind === 'order')
      .map(({ start }) => text.sentenceAt(start)),
  )
  return (sentence) =>
    sentence !== undefined &&
    (troubles.has(sentence) ||
      (mine.has(sentence) && (dated.has(sentence) || isPast(text, sentence))) ||
      (isSore && sentence.mark !== '?' && (isPast(text, sentence) || isDenied(text, sentence))))
}

/** Moods of one whose story is his own. */
const SORE: ReadonlySet<Mood['value']> = new Set(['upset', 'angry'])

const isPast = ({ words }: Text, { from, to }: Sentence) =>
  words.slice(from, to).some(({ lexeme }) => lexeme.is.has('past'))

const isDenied = ({ words }: Text, { from, to }: Sentence) =>
  words.slice(from, to).some(({ lexeme }) => lexeme.is.has('negation'))

/** A capital behind a preposition or a quotation mark: «в «Ромашке»», "in Leeds". */
function isName({ words, value }: Text, at: number): boolean {
  const { start, end, own, border, lexeme } = words[at]!
  if (!own || border !== 'none' || at === 0 || end - start < NAME || lexeme.stop) return false
  const [first, second] = [value[start]!, value[start + 1]!]
  if (first === first.toLowerCase() || second === second.toUpperCase()) return false
  if (!QUOTES.includes(value[start - 1]!) && !words[at - 1]!.lexeme.is.has('preposition')) return false
  return !value.includes('@')
}

/** Letters of the shortest name that counts. */
const NAME = 4

const QUOTES = '«“„"'

function hasDigit(value: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (value[at]! >= '0' && value[at]! <= '9') return true
  return false
}

/** What is asked for is done for one who gave no more than a number to find him by. */
const isDone = ({ asked, turn, facts }: Reply, told: readonly Specific[]) =>
  facts.complaint?.fault !== true &&
  turn.facts.solutions.some(
    ({ kind, span }) => kind === 'done' && isAbout(asked, turn.text.sentenceAt(span.start), turn.text),
  ) &&
  told.every(({ message, span }) => {
    const text = asked.find(({ index }) => index === message)?.text
    return !text?.entities.some(({ kind, start }) => start === span.start && !KEYS.has(kind))
  })

/** Whether a sentence of the reply names anything that the customer named. */
function isAbout(asked: readonly Turn[], sentence: Sentence | undefined, { words }: Text): boolean {
  if (sentence === undefined) return false
  const named = new Set(asked.flatMap(({ text }) => text.words.flatMap(topicsOf)))
  return words
    .slice(sentence.from, sentence.to)
    .flatMap(topicsOf)
    .some((topic) => named.has(topic))
}

const topicsOf = ({ lexeme: { stop, topics } }: Word): readonly string[] => (stop ? [] : topics)

/** What only tells who asks, or of which order. */
const KEYS: ReadonlySet<string> = new Set(['order', 'number', 'phone', 'email', 'card'])

/** He complains, tells of a trouble or of what is not so, or asks for something; or the reply is sorry. */
const wantsAnswer = ({ asked, turn, facts }: Reply) =>
  facts.complaint?.fault === true ||
  facts.coverage.length > 0 ||
  turn.facts.apology.length > 0 ||
  asked.some(
    ({ text, facts: { troubles } }) =>
      troubles.length > 0 || text.words.some(({ lexeme }) => lexeme.is.has('negation')),
  )

/** The reply asks for what it needs, goes on elsewhere, or is a part: "1/2"; or it gives a step before it does anything itself, or says why and does nothing. */
const isElsewhere = ({ text, facts }: Turn, lexicon: Lexicon) =>
  facts.requests.length > 0 ||
  (facts.solutions.find(isAct)?.kind !== 'done' &&
    (givesStep({ text, facts }, lexicon) || facts.explanations.some(({ part }) => part === 'why'))) ||
  text.words.length < FEW ||
  text.sentences.some(({ mark, own }) => own && mark === '?') ||
  text.entities.some(({ kind }) => kind === 'link' || kind === 'phone' || kind === 'email') ||
  facts.parts.length > 0 ||
  lexicon.has('asking', text) ||
  lexicon.has('private', text)

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

/** Figures of its own, other than a term: it was written for one case. */
const isSpecific = ({ text: { entities, value }, facts }: Turn) =>
  entities.some(
    ({ kind, start, end }) =>
      (kind === 'time' ||
        kind === 'order' ||
        (FIGURES.has(kind) && (kind === 'date' || hasDigit(value, start, end)))) &&
      !facts.deadlines.some(({ kind, span }) => kind === 'bound' && span.start < end && start < span.end),
  )

/** Whether the reply says any of it again. */
function takesUp({ words }: Text, told: readonly Specific[]): boolean {
  const said = new Set<string>()
  for (const { lexeme } of words) {
    said.add(lexeme.form)
    for (const lemma of lexeme.lemmas) said.add(lemma)
  }
  const isSaid = ({ lexeme: { stop, form, lemmas } }: Word) =>
    !stop && (said.has(form) || lemmas.some((lemma) => said.has(lemma)))
  return told.some((each) => each.words.some(isSaid))
}
