import { isCapitalAt } from '../text/words/characters.ts'
import { fold } from '../text/words/fold.ts'
import type { Lexeme, Span, Text } from '../types.ts'

/** A word, or a part of one between hyphens and underscores. */
export interface Piece extends Span {
  readonly form: string
  readonly lexeme: Lexeme
  readonly capital: boolean
  /** In capitals throughout. */
  readonly shouted: boolean
  /** A sentence begins with it. */
  readonly first: boolean
  /** A comma, a line or a sentence ends behind it. */
  readonly closed: boolean
  /** Nothing but a space, or the stop of an initial, between it and the piece before. */
  readonly joined: boolean
  /** Between quotation marks by itself. */
  readonly quoted: boolean
}

const QUOTES = '«"“„\''

/** The pieces of a text that have letters; opaque words are left out. */
export function piecesOf(text: Text, lookup: (form: string) => Lexeme): readonly Piece[] {
  const { value, words } = text
  const pieces: Piece[] = []
  let last: Piece | undefined
  for (const [at, word] of words.entries()) {
    if (word.lexeme.form.startsWith('<')) continue
    for (const [start, end] of partsOf(value, word)) {
      const whole = start === word.start && end === word.end
      const form = whole ? word.lexeme.form : fold(value.slice(start, end))
      const next = words[at + 1]
      const gap = last ? value.slice(last.end, start) : '\n'
      const isInitial = last !== undefined && last.end - last.start === 1
      last = {
        start,
        end,
        form,
        lexeme: whole ? word.lexeme : lookup(form),
        capital: isCapitalAt(value, start),
        shouted: end - start > 1 && value.slice(start, end) === value.slice(start, end).toUpperCase(),
        first: start === word.start && (at === 0 || word.border === 'sentence'),
        closed:
          end === word.end &&
          (next === undefined || next.border !== 'none' || value.slice(end, next.start).includes('\n')),
        joined: isInitial ? /^\.?[ \u00a0]?$/.test(gap) : /^[ \u00a0_-]{0,2}$/.test(gap),
        quoted: QUOTES.includes(value.charAt(start - 1) || ' '),
      }
      pieces.push(last)
    }
  }
  return pieces
}

function* partsOf(value: string, { start, end }: Span): Generator<readonly [number, number]> {
  const written = value.slice(start, end)
  if (!/\p{L}/u.test(written)) return
  if (!/[-_]/.test(written) || written.startsWith('@')) return yield [start, end]
  for (const match of written.matchAll(/[^-_]*\p{L}[^-_]*/gu))
    yield [start + match.index, start + match.index + match[0].length]
}
