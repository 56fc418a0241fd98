import type { Lexeme, Lexicon, Text, Trouble, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'

/** Every trouble of a message, and whatever else it tells as wrong in the same breath, in order. */
export function wrongsOf({ text, facts }: Turn, lexicon: Lexicon): readonly Trouble[] {
  const { troubles } = facts
  const words = lexicon.find('wrong', text)
  if (troubles.length + words.length === 0) return troubles
  const spans = [...words, ...undone(text)].sort((one, other) => one.start - other.start)
  const known = troubles.map(({ span }) => span)
  const apart = [...lexicon.find('supposed', text), ...lexicon.find('aside', text)].map(clauseAt(text))
  const more: Trouble[] = []
  let end = 0
  for (const span of spans) {
    if (span.start < end || overlapsAny(span, known) || !isTold(text, span.start)) continue
    if (apart.length > 0 && apart.includes(clauseAt(text)(span))) continue
    end = span.end
    more.push({ kind: 'failure', span: { start: span.start, end } })
  }
  return more.length === 0
    ? troubles
    : [...troubles, ...more].sort((one, other) => one.span.start - other.span.start)
}

/** The first word of the clause in which something stands. */
const clauseAt = (text: Text) => (span: { readonly start: number }) => {
  let at = text.wordFrom(span.start)
  while (at > 0 && text.words[at]!.border === 'none') at--
  return at
}

/** Said of us, in a sentence of the writer's own that asks nothing. */
function isTold(text: Text, start: number): boolean {
  const sentence = text.sentenceAt(start)!
  return sentence.own && sentence.mark !== '?'
}

/** Whatever somebody else did not do: a negation with a past behind it, where the clause has no "I" or "we" before it. */
function undone({ words }: Text) {
  const found: { start: number; end: number }[] = []
  for (let at = 0; at < words.length; at++) {
    if (!words[at]!.lexeme.is.has('negation')) continue
    for (let next = at + 1; next <= at + NEAR && words[next]?.border === 'none'; next++) {
      if (!words[next]!.lexeme.is.has('past')) continue
      if (!isOfWriter(words, at)) found.push({ start: words[at]!.start, end: words[next]!.end })
      break
    }
  }
  return found
}

/** Words between a negation and its verb. */
const NEAR = 2

function isOfWriter(words: Text['words'], at: number): boolean {
  for (let first = at; first >= 0; first--) {
    if (isSubject(words[first]!.lexeme)) return true
    if (words[first]!.border !== 'none') return false
  }
  return false
}

/** "I", "we": not «мне», which has a case. */
const isSubject = ({ is }: Lexeme): boolean =>
  is.has('1per') && is.has('pronoun') && !OBLIQUE.some((one) => is.has(one))

const OBLIQUE = ['gent', 'datv', 'accs', 'ablt', 'loct'] as const
