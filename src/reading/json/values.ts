import type { ReadProblem, Source } from '../../types.ts'
import type { Located } from '../located.ts'
import type { Escapes } from './escapes.ts'
import { parseJson } from './located.ts'
import { skip, tokensOf } from './tokens.ts'
import { Window } from './window.ts'

/** The keys from a file's root to a list of records. */
export type ListPath = readonly string[]

type Values = Generator<Located | ReadProblem>

/**
 * The records of a JSON file, in memory one at a time: the items of a list, or of the lists at `lists` in an object. An object
 * without them is one record. A faulty record costs only itself.
 */
export function* jsonValues(
  source: Source,
  lists: readonly ListPath[],
  escapes: Escapes = 'strict',
): Generator<Located | ReadProblem> {
  const window = new Window(source.pieces())
  const tokens = tokensOf(window)
  let broken = false

  if (tokens.next() === '') return
  begin()
  if (tokens.kind === '[') yield* list()
  else if (tokens.kind !== '{' || !(yield* object([]))) {
    skip(tokens)
    yield parseJson(window.lines(tokens.end), escapes)
    return
  }
  if (!broken && tokens.next() !== '') yield fault('expected the end of the file')

  /** The window begins with the token last read. */
  function begin(): void {
    window.drop(tokens.start)
    tokens.reset(0)
  }

  function fault(problem: string): ReadProblem {
    broken = true
    return { problem: `Not JSON: ${problem}.`, at: window.lines().point(tokens.start) }
  }

  /** Reads on to the end of the list whose `[` was last read. */
  function* list(): Values {
    for (let wanted = true; ; ) {
      const kind = tokens.next()
      if (kind === ']') return
      if (kind === '') {
        if (!broken) yield fault(`expected ${wanted ? 'a value' : '"," or "]"'}, but the file ends here`)
        return
      }
      if (kind === ',') {
        if (wanted && !broken) yield fault('expected a value')
        wanted = true
        continue
      }
      if (!wanted && !broken) yield fault('expected "," or "]"')
      begin()
      if (!skip(tokens)) {
        if (!broken) yield fault('expected the rest of the record, but the file ends here')
        return
      }
      wanted = false
      yield parseJson(window.lines(tokens.end), escapes)
    }
  }

  /** Reads on to the end of the object whose `{` was last read; false: it has none of the lists. */
  function* object(path: ListPath): Generator<Located | ReadProblem, boolean> {
    let found = false
    for (let kind = tokens.next(); kind !== '' && kind !== '}'; kind = tokens.next()) {
      if (kind !== '"') continue
      const here = [...path, window.text.slice(tokens.start + 1, tokens.end - 1)]
      if (tokens.next() === ':') tokens.next()
      const ways = lists.filter((way) => here.every((key, index) => way[index] === key))
      if (tokens.kind === '[' && ways.some((way) => way.length === here.length)) {
        found = true
        yield* list()
      } else if (tokens.kind === '{' && ways.length > 0) found = (yield* object(here)) || found
      else skip(tokens)
    }
    return found
  }
}

/** The members of a file's root object that have one of the names; the file is read through for them. */
export function jsonMembers(source: Source, names: readonly string[]): Record<string, unknown> {
  const window = new Window(source.pieces())
  const tokens = tokensOf(window)
  const members: Record<string, unknown> = {}
  if (tokens.next() !== '{') return members
  for (let kind = tokens.next(); kind !== '' && kind !== '}'; kind = tokens.next()) {
    window.drop(tokens.start)
    tokens.reset(0)
    if (kind !== '"') continue
    const name = window.text.slice(1, tokens.end - 1)
    if (tokens.next() === ':') tokens.next()
    const { start } = tokens
    if (!names.includes(name)) pass()
    else if (skip(tokens)) {
      try {
        members[name] = JSON.parse(window.text.slice(start, tokens.end))
      } catch {
        // Whoever reads the records tells what is wrong with the file.
      }
    }
  }
  return members

  /** Reads on to the end of a value, letting go of what was read. */
  function pass(): void {
    let depth = 0
    for (let { kind } = tokens; kind !== ''; kind = tokens.next()) {
      if (kind === '{' || kind === '[') depth++
      else if (kind === '}' || kind === ']') depth--
      if (depth <= 0) return
      if (tokens.end < LONG) continue
      window.drop(tokens.start)
      tokens.reset(0)
    }
  }
}

/** What is let go of is at least as long: dropping has its price. */
const LONG = 1024 * 1024
