import type { ReplyFact, Sentence, Solution, Span, Word } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { hasTheme } from '../themes.ts'

/** Each of our sentences with news, an offer or a step, and no promise or deed of ours, that names so many things of what it answers. */
export const fact: ReplyFact<'pertinent'> = ({ asked, text, turn }): readonly Span[] => {
  const { solutions, promises, apology } = turn.facts
  const idle = [...promises.map(({ span }) => span), ...apology]
  const told = solutions.filter(({ kind, span }) => TELLS.has(kind) && !overlapsAny(span, idle))
  if (told.length === 0) return NONE
  const acted = new Set(
    solutions.filter(({ kind }) => kind === 'done').map(({ span }) => text.sentenceAt(span.start)),
  )
  const named = new Set(asked.flatMap(({ text: { words } }) => words.filter(hasTheme).flatMap(topicsOf)))
  const sentences = new Set(told.map(({ span }) => text.sentenceAt(span.start)!))
  return [...sentences].filter((one) => !acted.has(one) && sharedIn(one, text.words, named) >= FEW)
}

const NONE: readonly Span[] = []

const TELLS: ReadonlySet<Solution['kind']> = new Set(['news', 'offer', 'step'])

/** Things named again by which a sentence is about the same matter; one is only its heading. */
const FEW = 2

function sharedIn({ from, to }: Sentence, words: readonly Word[], named: ReadonlySet<string>): number {
  const shared = words
    .slice(from, to)
    .filter(hasTheme)
    .map((word) => topicsOf(word).find((topic) => named.has(topic)))
  return new Set(shared.filter((topic) => topic !== undefined)).size
}

const topicsOf = ({ lexeme: { topics } }: Word) => topics
