import type { Span, Turn, Word } from '../../types.ts'
import { faceAt } from './faces.ts'
import signs from './signs.json' with { type: 'json' }

type Tone = keyof typeof signs

/** What the look of a message says of its writer's mood, beside the words. */
export interface Typography extends Readonly<Record<Tone, readonly Span[]>> {
  /** Runs of `!!`, `??`, `?!`. */
  readonly pressed: readonly Span[]
  /** One of them is more than haste: `?!`, `????`. */
  readonly insists: boolean
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

export function typography(turn: Turn): Typography {
  const look: Record<Tone, Span[]> = { angry: [], sad: [], glad: [], wry: [] }
  const pressed: Span[] = []
  const { value } = turn.text

  for (let start = 0; start < value.length; ) {
    const unit = value.charCodeAt(start)
    let end = start + 1
    if (unit >= FIRST_SIGN) {
      const sign = String.fromCodePoint(value.codePointAt(start)!)
      end = start + sign.length
      for (const [tone, wanted] of TONES) {
        if (!wanted.includes(sign)) continue
        const last = look[tone].at(-1)
        if (tone === 'glad' && last?.end === start)
          look.glad[look.glad.length - 1] = { start: last.start, end }
        else look[tone].push({ start, end })
      }
    }
    const face = unit < LETTERS && unit !== SPACE ? faceAt(value, start) : undefined
    if (face) {
      look[face.tone].push({ start, end: face.end })
      end = face.end
    } else if ((unit < LETTERS || unit >= FIRST_SIGN) && unit !== SPACE && MARKS.has(unit)) {
      while (end < value.length && MARKS.has(value.charCodeAt(end))) end++
      if (end - start > 1) pressed.push({ start, end })
    }
    start = end
  }
  // Named one by one: this is made for every message, and copying an object of unknown keys takes longer than all the rest.
  const { angry, sad, glad, wry } = look
  const insists = pressed.some((run) => isInsistent(run, value))
  return { angry, sad, glad, wry, pressed, insists, shouted: shouted(turn) }
}

/** A run of so many marks is more than haste, whatever they are. */
const LONG = 4

function isInsistent({ start, end }: Span, value: string): boolean {
  if (end - start >= LONG) return true
  for (let at = start + 1; at < end; at++) if (value[at] !== value[start]) return true
  return false
}

/** The runs of capitals that are loud, sentence by sentence; one letter alone parts them. */
function shouted({ text: { words }, facts }: Turn): readonly Span[] {
  const found: Span[] = []
  for (const { from, to } of facts.capitals) {
    let run = from
    for (let at = from; at < to; at++) {
      const { start, end, border } = words[at]!
      if (end - start < 2) {
        keep(words, run, at, found)
        run = at + 1
      } else if (border === 'sentence') {
        keep(words, run, at, found)
        run = at
      }
    }
    keep(words, run, to, found)
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
