import type { Problem } from '../config/problems.ts'
import { SourceError } from './source-error.ts'
import type { Locator } from './yaml-source.ts'

/** Throws a SourceError that tells all that is wrong with a file, each thing with its place where the source tells it. */
export function complain(problems: readonly Problem[], name: string, source?: Locator): void {
  const [first, ...others] = problems.map((problem) => {
    const way = problem.path.slice(0, problem.key ? -1 : undefined).join('.')
    const what = way === '' ? problem.message : `${way}: ${problem.message}`
    if (!source) return { place: `${name}:`, what }
    const { place, frame } = source.locate(problem)
    return { place, what: frame === undefined ? what : `${what}\n${frame}` }
  })
  if (!first) return
  throw new SourceError(
    first.place,
    [first.what, ...others.map(({ place, what }) => `${place} ${what}`)].join('\n'),
  )
}
