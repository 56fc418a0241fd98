import type { Lexicon, Question, ReplyFacts, Text, Turn } from '../../types.ts'
import { overlap } from '../overlap.ts'
import { isReproach } from '../reproached.ts'

/** A question with the message it stands in. */
export interface Asked {
  readonly question: Question
  readonly turn: Turn
  readonly isReproach: boolean
}

/** What the reply has to answer: no mere feelings, nothing asked twice, nothing the customer found out himself since. */
export function askedIn(turns: readonly Turn[], facts: ReplyFacts, lexicon: Lexicon): readonly Asked[] {
  const asked: Asked[] = []
  for (const turn of turns) {
    const { questions } = turn.facts
    const solved = solvedAt(turn.text, lexicon)
    if (solved >= 0) asked.length = 0
    for (const question of questions) {
      if (question.rhetorical || question.span.start <= solved || asked.length >= MOST) continue
      push(asked, { question, turn, isReproach: isReproach(question, turn, facts) }, lexicon)
    }
  }
  return asked
}

/** Nobody answers more; what comes after is left out. */
const MOST = 30

/** Where the customer last says that it has settled itself; -1: nowhere. */
function solvedAt(text: Text, lexicon: Lexicon): number {
  const told = lexicon.find('solved', text).findLast(({ from }) => {
    const sentence = text.sentences[text.words[from]!.sentence]!
    return sentence.mark !== '?'
  })
  return told?.start ?? -1
}

function push(asked: Asked[], one: Asked, lexicon: Lexicon): void {
  if (asked.some((earlier) => isSame(earlier.question, one.question))) return
  const before = asked.at(-1)
  if (before?.turn === one.turn && isReworded(one, before, lexicon)) return
  asked.push(one)
}

/** The later of two asks the same, perhaps in fewer words: "Is my parcel coming today? Hello?? Is it coming?" */
function isSame(a: Question, b: Question): boolean {
  if (a.kind !== b.kind || a.type !== b.type || b.focus.length === 0) return false
  let shared = 0
  for (const topic of b.focus) if (a.focus.includes(topic)) shared++
  return shared >= SAME * b.focus.length
}

/** «Картой можно? Карты вообще берёте?»: asked once more in other words, with a word that says so. */
function isReworded(one: Asked, { question }: Asked, lexicon: Lexicon): boolean {
  const { kind, type, focus } = one.question
  if (kind !== question.kind || type !== question.type || !stands('reworded', one, lexicon)) return false
  return focus.some((topic) => question.focus.includes(topic))
}

/** How much of the later question's topics the earlier one has to name. */
const SAME = 0.8

/** Whether a phrase of the list stands in the question, or that many characters before it. */
export function stands(
  list: string,
  { question: { span }, turn }: Asked,
  lexicon: Lexicon,
  lead = 0,
): boolean {
  return lexicon.find(list, turn.text).some(({ start, end }) => end > span.start - lead && start < span.end)
}

/** Whether nothing is named in the question from a phrase of the list on. */
export function endsWith(
  list: string,
  { question: { span }, turn: { text } }: Asked,
  lexicon: Lexicon,
): boolean {
  const match = lexicon.find(list, text).find((one) => overlap(one, span))
  if (match === undefined) return false
  return text.words.slice(match.to, text.wordFrom(span.end)).every(({ lexeme }) => lexeme.stop)
}

/** Whether a question is about nothing but what a phrase of the list names. */
export function isWhole(list: string, { question, turn }: Asked, lexicon: Lexicon): boolean {
  const match = lexicon.find(list, turn.text).find((one) => overlap(one, question.span))
  if (match === undefined) return false
  const words = turn.text.words.slice(match.from, match.to)
  return question.focus.every((topic) => words.some(({ lexeme }) => lexeme.topics.includes(topic)))
}
