import { lazy } from '../../memo.ts'
import names from './given-names.json' with { type: 'json' }

const groups = lazy(() => indexGroups(names.given))
const TITLES: ReadonlySet<string> = new Set(names.titles)
const NONE: ReadonlySet<number> = new Set()

/** Groups of given names, short ones and those of other languages included, that a folded form may stand for. */
export const groupsOf = (form: string): ReadonlySet<number> => groups().get(form) ?? NONE

/** The names of a group, the full one first in each language. */
export const namesOf = (group: number): readonly string[] => names.given[group]?.split(' ') ?? []

/** `mr`, «г-жа». */
export const isTitle = (form: string): boolean => TITLES.has(form)

/** Whether a folded form ends as a patronymic does in the nominative. */
export const isPatronymic = (form: string): boolean => names.patronymics.some((end) => form.endsWith(end))

function indexGroups(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const index = new Map<string, Set<number>>()
  for (const [group, line] of lines.entries())
    for (const form of line.split(' ')) {
      const known = index.get(form)
      if (known) known.add(group)
      else index.set(form, new Set([group]))
    }
  return index
}
