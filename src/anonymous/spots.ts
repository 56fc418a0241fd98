import { groupsOf, isTitle } from '../text/words/given-names.ts'
import type { Text } from '../types.ts'
import words from './data/words.json' with { type: 'json' }
import type { Case, Gender } from './declension.ts'
import { greetedIn, isMeant, isNamed, mayBeName, mayBeSlip } from './marks.ts'
import type { NameWord } from './name-words.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { Known, Roster } from './roster.ts'

/** A word of a name in a text. */
export interface Spot {
  readonly piece: Piece
  readonly name: NameWord
  readonly case: Case
  readonly gender: Gender
  /** The name with a slip in it. */
  readonly slip: boolean
}

const INTRODUCING: ReadonlySet<string> = new Set(words.introducing.split(' '))
const CASES: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']

/**
 * Where the names of people stand: of those on the roster, and of others where the word or its place tells a name.
 * `field`: the text is a name or a title, capitals tell nothing.
 */
export function findSpots(text: Text, roster: Roster, field = false): readonly Spot[] {
  const pieces = piecesOf(text, (form) => roster.lexeme(form))
  const known = pieces.map(({ form, lexeme }) => roster.find(form.replace(/^@/, ''), lexeme))
  const sure = sureOf(text, pieces, known, field)
  const slips = new Map<number, Known>()
  const greeted = greetedIn(text, pieces)
  for (const [at, piece] of pieces.entries()) {
    if (known[at] || !mayBeSlip(piece, greeted.has(at))) continue
    const near = roster.findNear(piece.form)
    if (!near) continue
    slips.set(at, near)
    sure[at] = true
  }
  return [...pieces.keys()].filter((at) => sure[at]).map(spotOf)

  function spotOf(at: number): Spot {
    const piece = pieces[at]!
    const who = known[at] ?? slips.get(at)
    const name = who?.name ?? roster.word(piece.form)
    const beside = [at - 1, at + 1].find((other) => sure[other] && pieces[Math.max(at, other)]!.joined)
    const friend =
      beside === undefined ? undefined : (known[beside]?.name ?? roster.word(pieces[beside]!.form))
    const gender = who?.gender ?? (friend?.part === 'surname' ? undefined : friend?.gender) ?? name.gender
    const told = who?.case ?? (beside === undefined ? undefined : known[beside]?.case)
    const inWhich = told ?? caseOf(pieces[beside ?? at]!)
    return { piece, name, case: inWhich, gender: gender ?? 'masc', slip: slips.has(at) }
  }
}

/** Which pieces are names: by themselves, by their place, by what stands beside them. */
function sureOf(
  text: Text,
  pieces: readonly Piece[],
  known: readonly (Known | undefined)[],
  field: boolean,
): boolean[] {
  const greeted = greetedIn(text, pieces)
  const sure = pieces.map((piece, at) => {
    const who = known[at]
    if (who) return field || greeted.has(at) || isMeant(piece, pieces[at + 1], who)
    if (isNamed(piece)) return true
    const before = pieces[at - 1]?.form ?? ''
    const led = piece.joined && (isTitle(before) || INTRODUCING.has(before))
    return (
      piece.capital &&
      !piece.shouted &&
      piece.form.length > 1 &&
      (led || greeted.has(at)) &&
      mayBeName(piece.lexeme)
    )
  })
  const join = (at: number, beside: number) => {
    const piece = pieces[at]!
    const who = known[at]
    const other = known[beside]
    if (sure[at] || !pieces[Math.max(at, beside)]?.joined) return
    if (who && other && who.name.part !== other.name.part) sure[at] = true
    else if (sure[beside] && piece.capital && !isNick(pieces[beside]!))
      sure[at] = isInitial(piece) || mayBeName(piece.lexeme)
  }
  for (let at = 1; at < pieces.length; at++) join(at, at - 1)
  for (let at = pieces.length - 2; at >= 0; at--) join(at, at + 1)
  return sure
}

/** Names are listed in the nominative, which the dictionary takes for another case of another name at times. */
function caseOf({ form, lexeme: { is } }: Piece): Case {
  if (groupsOf(form).size > 0) return 'nomn'
  return CASES.find((each) => is.has(each)) ?? 'nomn'
}

const isNick = ({ form }: Piece): boolean => form.startsWith('@')

const isInitial = ({ start, end }: Piece): boolean => end - start === 1
