import type { core } from 'zod'
import { didYouMean } from '../nearest.ts'

/** Something wrong in a config, with the way to it from the config's root. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  /** The last step of the path is a key that should not be there: the key is meant, not its value. */
  readonly key?: true
  /** Of the text at the path, from 1; default: its beginning. */
  readonly column?: number
  readonly message: string
}

/** What zod says of a union that has no wording of its own. */
const UNSAID = 'Invalid input'

const NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  record: 'an object',
  object: 'an object',
  int: 'a whole number',
  boolean: 'true or false',
  undefined: 'nothing',
  string: 'a string',
  number: 'a number',
}

/** What an issue of zod's means to the person who wrote the config. `known` gives the keys allowed at a path. */
export function toProblems(
  issues: readonly core.$ZodIssue[],
  value: unknown,
  known: (path: readonly PropertyKey[]) => readonly string[] = () => [],
  above: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...above, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      const keys = known(path)
      return issue.keys.map((key) => ({
        path: [...path, key],
        key: true,
        message: `Unexpected key "${key}".${didYouMean(key, keys) || list(' Known keys: ', keys)}`,
      }))
    }
    const inner = at(value, issue.path)
    if (issue.code === 'invalid_union') {
      const branches = issue.errors.filter((branch) => branch.length > 0)
      const [meant] = branches.filter((branch) => branch.some(reachesIn)).sort((a, b) => a.length - b.length)
      if (meant) return toProblems(meant, inner, known, path)
      if (issue.message !== UNSAID) return [misfit(path, inner, issue.message, choices(branches.flat()))]
      const expected = [...new Set(branches.flat().flatMap(expectation))]
      return [misfit(path, inner, expected.join(' or '), choices(branches.flat()))]
    }
    if (issue.code === 'custom') return [{ path, message: `${quoted(inner)} ${issue.message}.` }]
    const expected = expectation(issue)
    if (expected.length > 0) return [misfit(path, inner, expected.join(' or '), choices([issue]))]
    return [{ path, message: `${quoted(inner)}: ${lowerFirst(issue.message)}.` }]
  })
}

/** A branch of a union that fits on the outside and fails inside is the one that was meant. */
const reachesIn = (issue: core.$ZodIssue): boolean =>
  issue.path.length > 0 ||
  issue.code === 'unrecognized_keys' ||
  (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some(reachesIn)))

function misfit(
  path: readonly PropertyKey[],
  value: unknown,
  expected: string,
  known: readonly string[],
): Problem {
  const hint = typeof value === 'string' ? didYouMean(value, known) : ''
  if (value === undefined)
    return { path, message: `"${String(path.at(-1))}" is missing: expected ${expected}.` }
  return { path, message: `Expected ${expected}, got ${quoted(value)}.${hint}` }
}

function expectation(issue: core.$ZodIssue): string[] {
  switch (issue.code) {
    case 'invalid_type':
      return [NAMES[issue.expected] ?? issue.expected]
    case 'invalid_value':
      return issue.values.map(quoted)
    case 'too_small':
      return issue.origin === 'array'
        ? ['a list that is not empty']
        : [`${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`]
    case 'too_big':
      return [`at most ${issue.maximum}`]
    case 'invalid_union':
      return issue.message === UNSAID ? issue.errors.flat().flatMap(expectation) : [issue.message]
    default:
      return []
  }
}

const choices = (issues: readonly core.$ZodIssue[]): string[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'invalid_value') return issue.values.map(String)
    return issue.code === 'invalid_union' ? choices(issue.errors.flat()) : []
  })

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)

function quoted(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return JSON.stringify(value) ?? 'nothing'
}

const list = (before: string, words: readonly string[]): string =>
  words.length === 0 ? '' : `${before}${words.map((word) => `"${word}"`).join(', ')}.`

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
