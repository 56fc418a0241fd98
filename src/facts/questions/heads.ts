import type { Lexicon, QuestionType, Text, Word } from '../../types.ts'
import type { Cues } from './cues.ts'

/** Words that make a question: a question word or turn, or the particle or verb that stands first when yes or no is asked for. */
export interface Head {
  readonly type: QuestionType
  /** Words `[at, to)` of the text. */
  readonly at: number
  readonly to: number
}

const TYPES = ['when', 'howlong', 'howmuch', 'where', 'how', 'why', 'which', 'who', 'what', 'yesno'] as const

/** All heads of a text in its order, the longest of those that overlap; relatives and conjunctions that look alike are left out. */
export function headsOf(text: Text, cues: Cues, lexicon: Lexicon): readonly Head[] {
  const found: Head[] = []
  for (const type of TYPES) {
    for (const { from, to } of lexicon.find(type, text)) collect({ type, at: from, to }, cues, found)
  }
  for (const { from, to } of lexicon.find('opening', text))
    collect({ type: 'yesno', at: from, to }, cues, found)
  for (const { from, to } of lexicon.find('whether', text)) {
    const announced = isAnnounced(from - 1, cues) || isAnnounced(from - 2, cues) || isFurther(from, cues)
    if (announced && !cues.covers('announce', from)) found.push({ type: 'yesno', at: from, to })
  }
  if (found.length < 2) return found
  found.sort((a, b) => a.at - b.at || rank(a) - rank(b))
  let kept = 0
  for (const head of found) {
    const last = found[kept - 1]
    if (kept > 0 && last !== undefined && head.at < last.to) continue
    found[kept++] = head
  }
  found.length = kept
  return found
}

function isAnnounced(at: number, cues: Cues): boolean {
  return at >= 0 && (cues.covers('announce', at) || cues.covers('puzzled', at))
}

/** "Tell me how …, whether … and if …": one more of what the sentence announces. */
function isFurther(at: number, cues: Cues): boolean {
  const { words, sentences } = cues.text
  const { border, sentence } = words[at]!
  const { from } = sentences[sentence]!
  if (at === from || cues.first('announce', from, at) < 0) return false
  return cues.covers('and', at - 1) || (border === 'comma' && cues.begins('doubt', at))
}

/** A question word outweighs the turn for yes and no that begins with it; then the longer wins. */
function rank(head: Head): number {
  return (head.type === 'yesno' ? 100 : 0) - (head.to - head.at)
}

/** Adds a head unless it is a relative, a part of an announcement or denied. */
function collect(head: Head, cues: Cues, found: Head[]): void {
  const { type, at, to } = head
  const isRelative = cues.covers('relative', at) && !cues.covers('ifso', at - 1) && !asksAnew(head, cues)
  if (isRelative || cues.covers('announce', at)) return
  if (type === 'yesno' && to - at === 1 && isDenied(at, cues)) return
  found.push(head)
}

/** «Так как оформить возврат?»: asks once more; «так как» before a finite verb gives a reason. */
function asksAnew({ type, at, to }: Head, { text: { words, sentences, language } }: Cues): boolean {
  if (language !== 'ru' || type !== 'how' || to - at > 1) return false
  const { from, mark } = sentences[words[at]!.sentence]!
  return mark === '?' && at === from + 1 && words.slice(to, to + 2).some(isInfinitive)
}

const isInfinitive = ({ lexeme, border }: Word): boolean => border === 'none' && lexeme.is.has('infinitive')

/** «Не могу найти»: tells, and asks nothing; «не могли бы вы» and the like are longer. */
function isDenied(at: number, { text }: Cues): boolean {
  const before = text.words[at - 1]
  return (
    text.language === 'ru' && before?.lexeme.is.has('negation') === true && text.words[at]!.border === 'none'
  )
}
