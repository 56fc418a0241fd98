import type { Question, Text, Word } from '../../types.ts'

/** The sentence of a reply that begins with the verb which the question asks about, or with its denial: «Едет, до вас 12 минут»; -1: none does. */
export function echoOf({ type, span }: Question, asked: Text, { words, sentences, language }: Text): number {
  if (type !== 'yesno' && type !== 'which') return -1
  if (language !== 'ru') return -1
  const verbs = new Set<string>()
  for (let at = asked.wordFrom(span.start); at < asked.words.length; at++) {
    const word = asked.words[at]!
    if (word.start >= span.end) break
    if (isVerb(word)) verbs.add(word.lexeme.topics[0]!)
  }
  if (verbs.size === 0) return -1
  return sentences.findIndex(({ from, to, own, mark }) => {
    if (!own || mark === '?') return false
    const first = words[from]?.lexeme.is.has('negation') ? from + 1 : from
    const word = words[first]
    return first < to && word !== undefined && isVerb(word) && verbs.has(word.lexeme.topics[0]!)
  })
}

/** Tells of something, and is no small word. */
const isVerb = ({ lexeme: { is, stop } }: Word): boolean => !stop && is.has('finite') && !is.has('imperative')
