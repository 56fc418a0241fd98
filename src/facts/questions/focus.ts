import type { Cues } from './cues.ts'

/** Topic lemmas of the content words in `[from, to)`; where these are too few, nouns said shortly before are meant too. */
export function focusOf(from: number, to: number, cues: Cues): readonly string[] {
  const focus: string[] = []
  let count = 0
  for (let at = from; at < to; at++) if (add(at, cues, focus)) count++
  const isEmpty = count === 0
  const enough = isEmpty ? ALL : FEW
  const { words, sentences } = cues.text
  const begin = sentences[words[from]?.sentence ?? 0]!.from
  for (let at = from - 1; at >= Math.max(0, from - REACH) && count < enough; at--) {
    if (at < begin && count > 0 && isEmpty) break
    if (words[at]!.lexeme.is.has('noun') && add(at, cues, focus)) count++
  }
  return focus
}

/** Topics that are enough for a question that names one, and for one that names none: «Пришло извещение о пособии, что делать?» */
const FEW = 2
const ALL = 4

/** Words before the question in which its subject is looked for. */
const REACH = 14

function add(at: number, cues: Cues, focus: string[]): boolean {
  const { lexeme } = cues.text.words[at]!
  if (lexeme.stop || cues.covers('frame', at) || isAddress(lexeme.form)) return false
  for (const topic of lexeme.topics) if (!focus.includes(topic)) focus.push(topic)
  return true
}

/** `@support`, `<link>`: where to, not what about. */
function isAddress(form: string): boolean {
  return form[0] === '@' || form[0] === '<'
}
