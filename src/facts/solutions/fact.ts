import { Places } from '../../phrases/places.ts'
import type { Deadline, Sentence, Solution, Span, Text, TurnFact, TurnFacts, Word } from '../../types.ts'
import { actsIn } from './acts.ts'
import { hoped, regretted } from './regret.ts'

/**
 * One for each sentence that does something about a trouble: words of offering, a verb of doing that is no courtesy, a
 * question, a figure without a verb. Courtesies, what is regretted, notes passed on and addresses of others are nothing;
 * what is none of all that is news.
 */
export const fact: TurnFact<'solutions'> = ({ text, facts }, { lexicon }) => {
  const { words, sentences, entities } = text
  const places = new Places(text, lexicon)
  const idle = places.words('idle')
  const closing = closings(places, text, facts)
  const told = regretted(text, facts, places, lexicon)
  const wished = hoped(text, places, lexicon)
  const solutions: (Solution | undefined)[] = new Array(sentences.length).fill(undefined)
  const take = (kind: Solution['kind'], from: number, to: number) => {
    const at = words[from]!.sentence
    if (closing.has(at)) return
    solutions[at] ??= { kind, span: { start: words[from]!.start, end: words[to - 1]!.end } }
  }

  const takeAt = (kind: Solution['kind'], { start }: Span) => {
    const at = text.wordFrom(start)
    if (at < words.length && !told.has(at)) take(kind, at, at + 1)
  }

  for (const { from, to, own, mark } of sentences) if (own && mark === '?' && to > from) take('ask', from, to)
  for (const { span } of facts.requests) takeAt('ask', span)
  for (const { from, to } of lexicon.find('asked', text)) if (!idle.has(from)) take('ask', from, to)
  for (const { from, to } of lexicon.find('solved', text)) if (!told.has(from)) take('done', from, to)
  for (const { from, to } of lexicon.find('offered', text)) if (!wished.has(from)) take('offer', from, to)
  const courteous = courtesiesIn(facts)
  const isOpen = (sentence: number) =>
    solutions[sentence] === undefined && !closing.has(sentence) && !courteous.has(sentence)
  for (const { at, kind } of actsIn(text, places, isOpen)) {
    if (!wished.has(at) && (kind === 'offer' || !told.has(at))) take(kind, at, at + 1)
  }
  for (const deadline of facts.deadlines)
    if (isMeant(deadline, text, facts, places)) takeAt('offer', deadline.span)

  for (const { kind, from, to } of entities) {
    const word = words[from]
    if (!word?.own || !FIGURES.has(kind) || !isOpen(word.sentence) || idle.has(from) || told.has(from))
      continue
    if (!isTold(sentences[word.sentence]!, text)) take('done', from, to)
  }

  const last = words.findLastIndex(({ own }) => own)
  if (isUnfinished(facts, words[last])) take('news', last, last + 1)
  if (sentences.some(({ own }, at) => own && isOpen(at))) {
    const empty = emptySentences(text, facts, places, new Set([...closing, ...courteous]))
    const enough = empty.size > 0 ? ENOUGH : 1
    for (const [at, { own, from, to }] of sentences.entries()) {
      if (own && to - from >= enough && !empty.has(at) && !wished.has(from + 1)) take('news', from, to)
    }
  }
  return solutions.filter((solution) => solution !== undefined)
}

/** Whether a time is one of ours: firm, and neither of a habit nor of what was seen or went wrong. */
function isMeant({ kind, span }: Deadline, text: Text, facts: TurnFacts, places: Places): boolean {
  const at = text.wordFrom(span.start)
  const { sentence } = text.words[at]!
  if (kind === 'vague' || places.clauses('habit').has(places.clauseOf(at))) return false
  if (places.sentences('seen').has(sentence)) return false
  return kind === 'window' || !isMishap(text.sentences[sentence]!, text, facts)
}

/** What makes a line without a verb a piece of news: «Возврат 340 ₽ завтра». */
const FIGURES: ReadonlySet<string> = new Set(['money', 'date', 'time', 'percent'])

/** Whether a sentence has a verb that carries it. */
function isTold({ from, to }: Sentence, { words }: Text): boolean {
  for (let at = from; at < to; at++) if (carries(words[at]!)) return true
  return false
}

const carries = ({ lexeme: { is } }: Word) => is.has('finite') || is.has('short')

/** Whether a sentence tells of what was and of nothing that is or will be: of a trouble, or of no deed at all («В пятницу она была в отпуске»). */
function isMishap({ from, to, start, end }: Sentence, { words }: Text, { troubles }: TurnFacts): boolean {
  const verbs = words.slice(from, to).filter(({ lexeme }) => lexeme.is.has('finite'))
  if (verbs.length === 0 || !verbs.every(({ lexeme }) => lexeme.is.has('past'))) return false
  return (
    verbs.every(({ lexeme }) => lexeme.stop) ||
    troubles.some(({ span }) => span.start >= start && span.end <= end)
  )
}

/** So many words can tell something beside a courtesy; alone, any can. */
const ENOUGH = 4

/** "1/3": the rest of the message is still to come. */
const isUnfinished = ({ parts }: TurnFacts, last: Word | undefined) =>
  parts.some(({ span, number, of }) => number < of && span.start === last?.start)

/** Sentences that are nothing but a courtesy. */
const courtesiesIn = ({ courtesies }: TurnFacts): ReadonlySet<number> =>
  new Set(courtesies.map(({ sentence }) => sentence))

/** Sentences that only leave the door open; one that asks for data does more. */
function closings(places: Places, text: Text, { requests }: TurnFacts): ReadonlySet<number> {
  const closing = places.sentences('closing')
  const maybe = places.sentences('maybe')
  if (maybe.size === 0) return closing
  const doors = places.sentences('door')
  const asking = new Set(
    requests
      .filter(({ kind }) => kind !== 'description')
      .map(({ span }) => text.words[text.wordFrom(span.start)]!.sentence),
  )
  const isShut = (sentence: number) => doors.has(sentence) && !asking.has(sentence)
  return new Set([...closing, ...Array.from(maybe).filter(isShut)])
}

/** "Hi Ann, the pool is closed on Mondays": whether behind a greeting and a comma the sentence tells something. */
function goesOn(end: number, sentence: number, text: Text): boolean {
  const { to } = text.sentences[sentence]!
  for (let at = text.wordFrom(end); at < to; at++)
    if (text.words[at]!.border !== 'none') return to - at >= TOLD
  return false
}

/** So many words behind a greeting tell something. */
const TOLD = 5

/** Sentences that hold courtesies, apologies, or words that do nothing. */
function emptySentences(
  text: Text,
  facts: TurnFacts,
  places: Places,
  closing: ReadonlySet<number>,
): ReadonlySet<number> {
  const empty = new Set([...places.sentences('idle'), ...places.sentences('empty'), ...closing])
  for (const { start } of [...facts.apology, ...facts.empathy]) {
    const word = text.words[text.wordFrom(start)]
    if (word !== undefined) empty.add(word.sentence)
  }
  for (const { end } of facts.greeting) {
    const word = text.words[text.wordFrom(end - 1)]
    if (word !== undefined && !goesOn(end, word.sentence, text)) empty.add(word.sentence)
  }
  return empty
}
