import { groupsOf, isTitle } from '../text/words/given-names.ts'
import type { Lexeme, Text } from '../types.ts'
import { isCyrillic } from './name-words.ts'
import type { Piece } from './pieces.ts'
import { isNobody, type Known } from './roster.ts'

/** A name by its likeliest reading. */
export const isNameLike = ({ is }: Lexeme): boolean =>
  is.has('name') || is.has('patronymic') || is.has('surname')

/** A name by its likeliest reading, and not what a company or a street is called. In small letters: one that is nothing else. */
export function isNamed({ lexeme, form, quoted, capital, shouted }: Piece): boolean {
  if (form.startsWith('@')) return true
  if (shouted && groupsOf(form).size === 0) return false
  if (!isNameLike(lexeme) || quoted || form.length < 3 || lexeme.is.has('place')) return false
  return capital || (lexeme.known && lexeme.is.has('name') && lexeme.lemmas.length === 1 && form.length > 3)
}

/** What may be a name where a name stands. */
export function mayBeName({ form, is, may, known, stop }: Lexeme): boolean {
  if (isNobody(form) || isTitle(form)) return false
  if (may.has('name') || may.has('surname') || may.has('patronymic')) return true
  return isCyrillic(form) ? !known : is.size === 0 && !stop && /\p{L}/u.test(form)
}

/** Whether a word of a participant's name is one here, and not the word of the language that it may be too. */
export function isMeant(piece: Piece, next: Piece | undefined, { name }: Known): boolean {
  const { lexeme, capital, first, closed, form } = piece
  if (name.part === 'nick') return true
  const russian = isCyrillic(form)
  const plain = !isNameLike(lexeme) && (lexeme.known || !russian)
  if (!capital) return !plain
  if (!first || !plain || closed) return true
  if (russian ? !name.short && mayBeName(lexeme) : lexeme.is.size === 0 && !lexeme.may.has('name'))
    return true
  return next?.lexeme.is.has('finite') ?? true
}

/** A name with a slip in it looks so: a word that nobody knows, in English one that is set off. */
export const mayBeSlip = ({ capital, closed, form, lexeme }: Piece, greeted: boolean): boolean =>
  capital &&
  form.length > 3 &&
  (isCyrillic(form) ? !lexeme.known : (closed || greeted) && lexeme.is.size === 0 && !lexeme.stop)

/** Pieces that close a greeting, stand right behind one, or close a signature. */
export function greetedIn(text: Text, pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { kind, start, end } of text.regions) {
    if (kind !== 'greeting' && kind !== 'signature') continue
    const signs = kind === 'signature'
    for (const [at, piece] of pieces.entries()) {
      if (piece.start < start) continue
      const before = pieces[at - 1]
      const behind = !signs && before !== undefined && before.start >= start && before.end <= end
      if (piece.start >= end && !behind) break
      const next = pieces[at + 1]
      if ((piece.closed || (next?.closed && next.joined)) && (signs || piece.start > start)) found.add(at)
    }
  }
  return found
}
