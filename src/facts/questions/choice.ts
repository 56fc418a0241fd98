import type { Question, QuestionType, Span } from '../../types.ts'
import type { Cues } from './cues.ts'
import type { Unit } from './unit.ts'

/** What the words `[from, to)` leave to choose from: «Сегодня или завтра?», not «… или нет?». */
export function choiceIn(from: number, to: number, cues: Cues): Span | undefined {
  const { words } = cues.text
  const or = orIn(from, to, cues)
  if (or < 0) return undefined
  let first = or - 1
  while (first > from && words[first]!.lexeme.stop) first--
  let last = or + 1
  while (last < to - 1 && (words[last]!.lexeme.stop || words[last + 1]!.border === 'none')) last++
  return { start: words[first]!.start, end: words[last]!.end }
}

/** Whether a question offers things to choose from. */
export function offersChoice(from: number, to: number, cues: Cues): boolean {
  return orIn(from, to, cues) >= 0
}

/** The «или» after which something is named; -1: none. */
function orIn(from: number, to: number, cues: Cues): number {
  const { words } = cues.text
  for (let at = from + 1; at < to - 1; at++) {
    if (!cues.covers('or', at)) continue
    for (let next = at + 1; next < to; next++) if (!words[next]!.lexeme.stop) return at
    return -1
  }
  return -1
}

/** "Where do I find it? Under setup or help?": names what the question right before it may be answered with. */
export function isChoice(
  { explicit, headed, type, from, to }: Unit,
  before: Question,
  { text }: Cues,
): boolean {
  if (!explicit || headed || type !== 'which' || before.kind !== 'question') return false
  const { words, sentences } = text
  const { sentence, lexeme } = words[from]!
  const last = sentences[sentence - 1]
  if (sentences[sentence]!.from !== from || last === undefined || last.end > before.span.end) return false
  if (words.slice(from, to).some((word) => word.lexeme.is.has('finite'))) return false
  return PLACED.has(before.type) || (before.type === 'yesno' && lexeme.is.has('preposition'))
}

/** Types of which the answer may be one of two things. */
const PLACED: ReadonlySet<QuestionType> = new Set(['where', 'when', 'which', 'who', 'what', 'how'])
