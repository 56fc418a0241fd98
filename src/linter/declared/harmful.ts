import type { Lexicon, Match, Reply, Sentence, Text } from '../../types.ts'
import { entriesOf, type Source, spanOf } from './entries.ts'
import type { AvoidPlan } from './lists.ts'

/** What a list finds, but for what is part of a harmless phrase or stands in a harmless sentence, or behind words that excuse it. */
export function harmful(
  { list, fine, spare, before }: AvoidPlan,
  reply: Reply,
  lexicon: Lexicon,
  sparing: readonly Source[],
): readonly Match[] {
  const { text } = reply
  const all = lexicon.find(list, text)
  if (all.length === 0) return all
  const find = (lists: readonly string[]) => lists.flatMap((one) => lexicon.find(one, text))

  const harmless = wordsOf(find(fine))
  const sentences = new Set(find(spare).map(({ start }) => text.sentenceAt(start)))
  for (const source of sparing) {
    for (const entry of entriesOf(source, reply)) {
      const span = spanOf(entry)
      if (span) sentences.add(text.sentenceAt(span.start))
    }
  }
  const excused = firstEnds(find(before), text)

  return all.filter((match) => {
    for (let at = match.from; at < match.to; at++) if (harmless.has(at)) return false
    const sentence = text.sentenceAt(match.start)
    return !sentences.has(sentence) && (excused.get(sentence) ?? match.end) > match.start
  })
}

function wordsOf(matches: readonly Match[]): ReadonlySet<number> {
  const words = new Set<number>()
  for (const { from, to } of matches) for (let at = from; at < to; at++) words.add(at)
  return words
}

/** Where the first of the matches ends in each sentence that has one. */
function firstEnds(matches: readonly Match[], text: Text): ReadonlyMap<Sentence | undefined, number> {
  const ends = new Map<Sentence | undefined, number>()
  for (const { start, end } of matches) {
    const sentence = text.sentenceAt(start)
    ends.set(sentence, Math.min(end, ends.get(sentence) ?? end))
  }
  return ends
}
