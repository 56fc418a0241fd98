import type { Lexicon, Match, Span, Text, Turn } from '../../types.ts'
import { overlapsAny } from '../overlap.ts'
import { isTitled } from './titles.ts'

/** What else a message says, beside what it shouts. */
interface Beside {
  /** Its sore words, by kind. */
  readonly sore: readonly (readonly Span[])[]
  /** Whether a sign of joy or praise that is meant stands there. */
  readonly joyful: boolean
}

/** Of a message's runs of capitals those that are anger: none where thanks are shouted, or joy, or nothing sore is said. */
export function shoutedIn(
  { text }: Turn,
  runs: readonly Span[],
  { sore, joyful }: Beside,
  lexicon: Lexicon,
  find: (list: string) => readonly Match[],
): readonly Span[] {
  if (runs.length === 0) return runs
  const praise = find('praise')
  const kind = [...find('thanks'), ...praise]
  const begins = ({ start }: Span) => kind.some((one) => one.start === start)
  if (sore.every(({ length }) => length === 0) && runs.some(begins)) return NONE
  const shouted = runs.filter((run) => !overlapsAny(run, praise) && !isCall(run, lexicon, text))
  const isLoud = (run: Span) =>
    (exclaimed(run, text) && !joyful) || sore.some((cues) => cues.some((cue) => !isTitled(cue, run, text)))
  return shouted.some(isLoud) ? shouted : NONE
}

const NONE: readonly Span[] = []

/** Capitals may be a stuck key; with an exclamation they are a raised voice, in anger or in joy. */
function exclaimed({ start }: Span, text: Text): boolean {
  return text.sentenceAt(start)?.mark === '!'
}

/** "HELP ME": who calls for help need not be cross. */
function isCall({ start, end }: Span, lexicon: Lexicon, text: Text): boolean {
  return lexicon.find('call', text).some((call) => call.start <= start && end <= call.end)
}
