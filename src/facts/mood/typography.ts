import type { Span, Text, Word } from '../../types.ts'
import signs from './signs.json' with { type: 'json' }

type Tone = keyof typeof signs

/** What the look of a message says of its writer's mood, beside the words. */
export interface Typography extends Readonly<Record<Tone, readonly Span[]>> {
  /** Runs of `!!`, `??`, `?!`. */
  readonly pressed: readonly Span[]
  /** Two or more words in a row in capitals, one of them at least neither a name nor an abbreviation. */
  readonly shouted: readonly Span[]
}

const TONES = Object.entries(signs) as [Tone, string[]][]
const MARKS: ReadonlySet<number> = new Set(Array.from('!?！？', (mark) => mark.charCodeAt(0)))

/** Below this no character is a sign of any tone. */
const FIRST_SIGN = 0x2600

/** From here to the first sign no character is a mark. */
const LETTERS = 0x40

/** What most characters below the letters are. */
const SPACE = 0x20

export function typography(text: Text): Typography {
  const look = { angry: [], sad: [], glad: [], wry: [] } as Record<Tone, Span[]>
  const pressed: Span[] = []
  const { value } = text

  for (let start = 0; start < value.length; ) {
    const unit = value.charCodeAt(start)
    let end = start + 1
    if (unit >= FIRST_SIGN) {
      const sign = String.fromCodePoint(value.codePointAt(start)!)
      end = start + sign.length
      for (const [tone, wanted] of TONES) if (wanted.includes(sign)) look[tone].push({ start, end })
    }
    if ((unit < LETTERS || unit >= FIRST_SIGN) && unit !== SPACE && MARKS.has(unit)) {
      while (end < value.length && MARKS.has(value.charCodeAt(end))) end++
      if (end - start > 1) pressed.push({ start, end })
    }
    start = end
  }
  return { ...look, pressed, shouted: shouted(text) }
}

function shouted({ words, value }: Text): readonly Span[] {
  const found: Span[] = []
  let run = 0
  for (let at = 0; at <= words.length; at++) {
    const word = words[at]
    if (word === undefined || !isLoud(word, value)) {
      keep(words, run, at, found)
      run = at + 1
    } else if (word.border === 'sentence') {
      keep(words, run, at, found)
      run = at
    }
  }
  return found
}

/** So many letters make a run of capitals loud. */
const LOUD = 6

/** Notes a run of loud words `[from, to)` if it is one. */
function keep(words: readonly Word[], from: number, to: number, found: Span[]): void {
  if (to - from < 2) return
  const run = words.slice(from, to)
  if (!run.some(carriesSentence)) return
  if (run.reduce((sum, { start, end }) => sum + end - start, 0) < LOUD) return
  found.push({ start: run[0]!.start, end: run.at(-1)!.end })
}

/** Names and abbreviations are nouns or unknown; people who shout use verbs and adverbs too. */
const carriesSentence = ({ lexeme: { known, is, stop } }: Word) =>
  known &&
  !is.has('name') &&
  !is.has('noun') &&
  (stop || is.has('verb') || is.has('adverb') || is.has('negation'))

/** Small letters of the two alphabets: how almost every word ends. */
const isSmall = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f)

function isLoud({ own, lexeme, start, end }: Word, value: string): boolean {
  if (!own || end - start < 2 || lexeme.form.startsWith('<') || isSmall(value.charCodeAt(end - 1)))
    return false
  const word = value.slice(start, end)
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
