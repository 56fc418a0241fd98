import { outsideCitations } from '../../phrases/own.ts'
import type { Grievance, ReplyFact } from '../../types.ts'
import { shareTheme, themesOf } from '../themes.ts'
import { type Told, troublesIn } from './told.ts'

/** The troubles of all that is answered now; those about one thing are one. */
export const fact: ReplyFact<'grievances'> = ({ asked, text, turn }, { lexicon }) => {
  const own = outsideCitations(lexicon)
  const told = apart(asked.flatMap((each) => troublesIn(each, own)))
  if (told.length === 0) return NONE
  const matters = new Set(turn.facts.matters.map(({ kind }) => kind))
  const themes = themesOf(text)
  return told.map((one) => {
    const sides = sidesAlone(one, told)
    const touched = shareTheme(one.themes, themes) || sides.some((side) => matters.has(side))
    return { ...one, sides, touched }
  })
}

const NONE: readonly Grievance[] = []

/** Troubles about different things: one that shares a theme with an earlier one belongs to it. */
function apart(troubles: readonly Told[]): readonly Told[] {
  const separate: Told[] = []
  for (const trouble of troubles) {
    const at = separate.findIndex(({ themes }) => shareTheme(themes, trouble.themes))
    if (at < 0) separate.push(trouble)
    else separate[at] = joined(separate[at]!, trouble)
  }
  return separate
}

const joined = (one: Told, other: Told): Told => ({
  ...one,
  sides: new Set([...one.sides, ...other.sides]),
  themes: new Set([...one.themes, ...other.themes]),
})

const sidesAlone = (one: Told, all: readonly Told[]): Grievance['sides'] =>
  [...one.sides].filter((side) => all.every((other) => other === one || !other.sides.has(side)))
