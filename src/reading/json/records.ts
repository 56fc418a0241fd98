import type { ReadProblem, Source } from '../../types.ts'
import { beginningOf } from '../beginning.ts'
import type { Located } from '../located.ts'
import { isRecord, type Path } from '../shape.ts'
import type { Escapes } from './escapes.ts'
import { hasJsonLines, jsonLines } from './lines.ts'
import { jsonMembers } from './members.ts'
import { jsonValues, type Listed, type ListPath } from './values.ts'

/** Where the records of an export stand in its JSON. */
export interface JsonRecords {
  /** Ways to lists of records from the root of the file or of a page in it. */
  readonly lists: readonly ListPath[]
  /** Members beside the lists that records refer to: users, say. */
  readonly beside?: readonly string[]
  readonly escapes?: Escapes
}

/** A record of an export with the page that it came on: what stood around its list, and what the format asks for beside it. */
export interface Paged {
  readonly record: Located
  readonly page: unknown
}

/**
 * The records of an export in any of the ways people keep them: one value a line, a list, pages as an interface gave them, lists of
 * such pages.
 */
export function* jsonRecords(
  source: Source,
  { lists, beside = [], escapes }: JsonRecords,
): Generator<Paged | ReadProblem> {
  const single = hasJsonLines(beginningOf(source))
  const page = single || beside.length === 0 ? {} : jsonMembers(source, beside, lists)
  const values = single ? oneEach(source, escapes) : jsonValues(source, lists, escapes)
  for (const value of values) {
    if ('problem' in value) yield value
    else yield* paged(value.record, { ...value.around, ...page }, lists)
  }
}

function* oneEach(source: Source, escapes: Escapes | undefined): Generator<Listed | ReadProblem> {
  for (const record of jsonLines(source, escapes)) yield 'problem' in record ? record : { record, around: {} }
}

/** The records of a page, which may be a bare list; what is no page is a record. */
export function* paged(value: Located, page: unknown, lists: readonly ListPath[]): Generator<Paged> {
  const ways = Array.isArray(value.value) ? [[]] : lists
  const found = ways.flatMap((path) => {
    const list = at(value.value, path)
    return Array.isArray(list) ? [{ path, list }] : []
  })
  if (found.length === 0) yield { record: value, page }
  for (const { path, list } of found) {
    for (const [index, item] of list.entries())
      yield { record: partOf(value, [...path, index], item), page: value.value }
  }
}

function at(value: unknown, path: Path | ListPath): unknown {
  let found = value
  for (const key of path) found = isRecord(found) ? found[key] : undefined
  return found
}

/** The part of a record at a path, as a record. */
function partOf(whole: Located, way: Path, value: unknown): Located {
  return {
    value,
    lines: whole.lines,
    span: (path) => whole.span([...way, ...path]),
    passage: (path) => whole.passage([...way, ...path]),
  }
}
