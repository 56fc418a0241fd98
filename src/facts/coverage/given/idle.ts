import type { Lexicon, Question } from '../../../types.ts'
import type { Said } from '../said.ts'

/** Words that are no part of an answer: greeting, apology, sympathy, courtesies, advertisement and self-praise; where `sparing`, no assent. */
export function idleIn({ text, facts }: Said, lexicon: Lexicon, sparing = true): Uint8Array {
  const { words, sentences } = text
  const idle = new Uint8Array(words.length)
  for (const { from, to } of [...facts.apology, ...facts.empathy]) idle.fill(1, from, to)
  for (const { start, end } of facts.greeting) {
    for (let at = text.wordFrom(start); at < words.length && words[at]!.start < end; at++) idle[at] = 1
  }
  for (const { sentence, kind } of facts.courtesies) {
    if (kind === 'assent' && sparing) continue
    const { from, to } = sentences[sentence]!
    idle.fill(1, from, to)
  }
  for (const list of ['promotion', 'idle', 'vows'] as const) {
    for (const match of lexicon.find(list, text)) {
      const { from, to } = sentences[words[match.from]!.sentence]!
      idle.fill(1, from, to)
    }
  }
  for (const { from, to } of lexicon.find('receipt', text)) idle.fill(1, from, to)
  for (const { from, to } of lexicon.find('courtesy', text)) {
    const last = sentences[words[from]!.sentence]!.to
    let end = to
    while (end < last && words[end]!.border === 'none') end++
    idle.fill(1, from, end)
  }
  return idle
}

/** Whether a mere assent may be the answer. */
export const wantsYes = ({ kind, type }: Question): boolean =>
  kind === 'request' || type === 'yesno' || type === 'who'
