import type { Problem } from '../../config/problems.ts'
import { FAMILIES, idOf, SINGLE_LISTS } from '../../linter/declared/lists.ts'
import type { FactRoom } from '../../linter/rooms.ts'
import { didYouMean } from '../../nearest.ts'
import type { Declaration, FactChoice } from '../../types.ts'

/** The facts that a door plate may name. */
export type Facts = readonly Pick<FactRoom, 'name' | 'kinds'>[]

/** What is wrong with the door plate of a rule without code that has lists of these names. */
export function plateProblems(says: Declaration, names: readonly string[], facts: Facts): Problem[] {
  const avoids = names.filter((name) => idOf(name, 'avoid') !== undefined)
  const choices: (readonly [readonly PropertyKey[], FactChoice])[] = [
    ...(says.finds ? [[['finds'], says.finds] as const] : []),
    ...(['expects', 'unless', 'spares'] as const).flatMap((part) =>
      (says[part] ?? []).map((choice, at) => [[part, at], choice] as const),
    ),
  ]
  return [
    ...choices.flatMap(([path, choice]) => choiceProblems(path, choice, facts)),
    ...(says.spares && avoids.length === 0
      ? [
          {
            path: ['spares'],
            key: true as const,
            message: 'There is no list avoid whose matches it could spare.',
          },
        ]
      : []),
    ...Object.keys(says.lists ?? {})
      .filter((name) => !avoids.includes(name))
      .map((name) => ({
        path: ['lists', name],
        key: true as const,
        message: `"${name}" is no list of what is avoided.${didYouMean(name, avoids)}`,
      })),
  ]
}

function choiceProblems(path: readonly PropertyKey[], { fact, where }: FactChoice, facts: Facts): Problem[] {
  const known = facts.find(({ name }) => name === fact)
  if (!known) {
    const names = facts.map(({ name }) => name)
    return [{ path, message: `There is no fact "${fact}".${didYouMean(fact, names)}` }]
  }
  if (!where) return []
  if (Object.keys(where).length === 0)
    return [{ path: [...path, 'where'], message: 'It names no property: leave it out to mean every entry.' }]
  const { kinds } = known
  const { kind: wanted } = where
  if (!kinds || wanted === undefined) return []
  return [wanted]
    .flat()
    .filter((kind) => !kinds.includes(String(kind)))
    .map((kind) => ({
      path: [...path, 'where', 'kind'],
      message: `The fact "${fact}" has no kind "${String(kind)}".${didYouMean(String(kind), kinds) || ` Its kinds: ${kinds.join(', ')}.`}`,
    }))
}

/** What is wrong with the lists of a rule without code: they mean nothing, or say nothing to find. */
export function listProblems(names: readonly string[], says: Declaration): Problem[] {
  const problems = names.flatMap((name): Problem[] => {
    const message = listProblem(name, names)
    return message ? [{ path: ['lists', name], key: true, message }] : []
  })
  const finds = names.some((name) => name === 'expect' || idOf(name, 'avoid') !== undefined)
  if (problems.length > 0 || finds || says.finds || says.expects) return problems
  return [
    {
      path: ['lists'],
      message: 'A rule without check.ts needs a list avoid or expect, or finds or expects in rule.yaml.',
    },
  ]
}

function listProblem(name: string, names: readonly string[]): string | undefined {
  if (SINGLE_LISTS.some((single) => single === name) || name === 'avoid') return undefined
  if (idOf(name, 'avoid') !== undefined) return undefined
  for (const family of ['fine', 'spare', 'before'] as const) {
    const id = idOf(name, family)
    if (id === undefined) continue
    const avoid = id ? `avoid-${id}` : 'avoid'
    if (id ? names.includes(avoid) : names.some((other) => idOf(other, 'avoid') !== undefined))
      return undefined
    return `There is no list "${avoid}" that it could be about.`
  }
  const known = [...SINGLE_LISTS, ...FAMILIES]
  return `The list "${name}" means nothing in a rule without check.ts.${didYouMean(name, known) || ` Lists that do: ${known.join(', ')}, and avoid-…, fine-…, spare-…, before-….`}`
}
