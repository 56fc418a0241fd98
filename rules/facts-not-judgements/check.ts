import type { Check } from '../../src/types.ts'

/** Judgements outside the apology's sentence; a small fault told with its measure is told as a fact. */
export const check: Check = function* ({ text, turn }, { lexicon }) {
  const judged = lexicon.find('judgement', text)
  const small = lexicon.find('small', text)
  if (judged.length + small.length === 0) return
  const sentenceOf = (start: number) => text.sentenceAt(start)
  const spared = new Set(
    [...turn.facts.apology, ...lexicon.find('spare', text)].map(({ start }) => sentenceOf(start)),
  )
  for (const span of judged) if (!spared.has(sentenceOf(span.start))) yield { span }

  if (small.length === 0) return
  for (const { kind, start } of text.entities) if (MEASURES.has(kind)) spared.add(sentenceOf(start))
  for (const span of small) if (!spared.has(sentenceOf(span.start))) yield { messageId: 'small', span }
}

/** What tells how small. */
const MEASURES: ReadonlySet<string> = new Set(['duration', 'money', 'percent', 'time', 'date', 'number'])
