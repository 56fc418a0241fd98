import classes from './data/declensions.json' with { type: 'json' }

/** Of a name, as the dictionary calls it. */
export type Gender = 'masc' | 'femn'
/** Cases, as the dictionary calls them. */
export type Case = 'nomn' | 'gent' | 'datv' | 'accs' | 'ablt' | 'loct'
/** The part of a full name that a word is. */
export type Part = 'given' | 'patronymic' | 'surname'

interface Declension {
  readonly part?: string
  readonly gender?: string
  readonly ends: readonly string[]
  /** Letters of the nominative that give way. */
  readonly drop: number
  /** Endings, the usual one first. */
  readonly cases: Readonly<Record<string, string>>
}

/** All forms of a Russian name that is given in the nominative, the usual one first in each case; a name that does not decline has one. */
export function* formsOf(name: string, part: Part, gender: Gender): Generator<readonly [string, Case]> {
  yield [name, 'nomn']
  const declension = (classes as readonly Declension[]).find(
    (each) =>
      (each.part ?? part) === part &&
      (each.gender ?? gender) === gender &&
      each.ends.some((end) => name.endsWith(end)),
  )
  if (!declension) return
  const stem = name.slice(0, name.length - declension.drop)
  for (const [each, endings] of Object.entries(declension.cases))
    for (const ending of endings.split(' ')) yield [stem + ending, each as Case]
}

/** The usual form in one case. */
export function inCase(name: string, part: Part, gender: Gender, wanted: Case): string {
  for (const [form, each] of formsOf(name, part, gender)) if (each === wanted) return form
  return name
}
