import { outsideCitations } from '../../phrases/own.ts'
import type { Grievance, Lexicon, ReplyFact, Side, Text, Turn } from '../../types.ts'
import { shareTheme, themesOf } from '../themes.ts'
import { type Told, troublesIn } from './told.ts'

/** The troubles of all that is answered now; those about one thing are one. */
export const fact: ReplyFact<'grievances'> = ({ asked, text, turn }, { lexicon }) => {
  const own = outsideCitations(lexicon)
  const told = apart(asked.flatMap((each) => troublesIn(each, own)))
  if (told.length === 0) return NONE
  const matters = sidesNamed(turn, asked, lexicon)
  const themes = themesOf(text)
  return told.map((one) => {
    const sides = sidesAlone(one, told)
    const touched = shareTheme(one.themes, themes) || sides.some((side) => matters.has(side))
    return { ...one, sides, touched }
  })
}

const NONE: readonly Grievance[] = []

/** The sides of the service that a reply speaks of. */
function sidesNamed({ text, facts }: Turn, asked: readonly Turn[], lexicon: Lexicon): ReadonlySet<Side> {
  const sides = new Set<Side>(facts.matters.map(({ kind }) => kind))
  if (lexicon.has('late', text) || asked.some((each) => saysHowLong(text, each.text))) sides.add('wait')
  if (lexicon.has('conduct', text)) sides.add('manners')
  return sides
}

/** Whether it says again how long something took: "four hours", "4 hours". */
const saysHowLong = (reply: Text, told: Text): boolean =>
  reply.entities.some(
    ({ kind, value }) =>
      kind === 'duration' && told.entities.some((one) => one.kind === kind && one.value === value),
  )

/** Troubles about different things: one that shares a theme with an earlier one belongs to it. */
function apart(troubles: readonly Told[]): readonly Told[] {
  const separate: Told[] = []
  for (const trouble of troubles) {
    const at = separate.findIndex((one) => areOne(one, trouble))
    if (at < 0) separate.push(trouble)
    else separate[at] = joined(separate[at]!, trouble)
  }
  return separate
}

/** They share a theme, are told in the same words, or are the same rudeness told on. */
const areOne = (one: Told, other: Told): boolean =>
  shareTheme(one.themes, other.themes) ||
  one.value.startsWith(other.value) ||
  (one.sides.has('manners') && other.sides.has('manners'))

const joined = (one: Told, other: Told): Told => ({
  ...one,
  sides: new Set([...one.sides, ...other.sides]),
  themes: new Set([...one.themes, ...other.themes]),
})

/** A side by whose name the reply speaks of this one: no other has it, or what is done about one is done about all. */
const sidesAlone = (one: Told, all: readonly Told[]): Grievance['sides'] =>
  [...one.sides].filter(
    (side) => WHOLE.has(side) || all.every((other) => other === one || !other.sides.has(side)),
  )

const WHOLE: ReadonlySet<Side> = new Set<Side>(['access', 'network', 'wait', 'manners'])
