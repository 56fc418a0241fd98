import { createLines } from '../../lines.ts'
import type { ReadProblem, Source } from '../../types.ts'
import type { Located } from '../located.ts'
import { Window } from '../window.ts'
import type { Escapes } from './escapes.ts'
import { parseJson } from './located.ts'
import { skip, tokensOf } from './tokens.ts'

/** The keys from a file's root to a list of records. */
export type ListPath = readonly string[]

/** A record and the numbers and strings that stood before it in the objects around its list. */
export interface Listed {
  readonly record: Located
  readonly around: Members
}

type Members = Record<string, unknown>

type Values = Generator<Listed | ReadProblem>

/**
 * The records of a JSON file, in memory one at a time: the items of a list, or of the lists at `lists` in an object; a list on the
 * way to one is gone through. An object without them is one record. A faulty record costs only itself.
 */
export function* jsonValues(source: Source, lists: readonly ListPath[], escapes: Escapes = 'strict'): Values {
  const window = new Window(source.pieces())
  const tokens = tokensOf(window)
  let broken = false

  if (tokens.next() === '') return
  begin()
  if (tokens.kind === '[') yield* list({})
  else if (tokens.kind !== '{' || !(yield* object([], {}))) {
    skip(tokens)
    yield listed({})
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

  /** The value that the window begins with, read to its end. */
  function listed(around: Members): Listed | ReadProblem {
    const record = parseJson(window.lines(tokens.end), escapes)
    return 'problem' in record ? record : { record, around }
  }

  /** Reads on to the end of the list whose `[` was last read. */
  function* list(around: Members): Values {
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
      yield listed(around)
    }
  }

  /** Reads on to the end of the object whose `{` was last read; false: it has none of the lists. */
  function* object(path: ListPath, outer: Members): Generator<Listed | ReadProblem, boolean> {
    let found = false
    const around = { ...outer }
    for (let kind = tokens.next(); kind !== '' && kind !== '}'; kind = tokens.next()) {
      if (kind !== '"') continue
      const key = window.text.slice(tokens.start + 1, tokens.end - 1)
      const here = [...path, key]
      if (tokens.next() === ':') tokens.next()
      const ways = lists.filter((way) => here.every((key, index) => way[index] === key))
      if (tokens.kind === '[' && ways.length > 0) {
        found = true
        if (ways.some((way) => way.length === here.length)) yield* list(around)
        else yield* each(here, around)
      } else if (tokens.kind === '{' && ways.length > 0) found = (yield* object(here, around)) || found
      else if (tokens.kind === '"' || tokens.kind === 'a')
        around[key] = scalar(window.text.slice(tokens.start, tokens.end), escapes)
      else skip(tokens)
    }
    return found
  }

  /** Reads on to the end of a list of objects on the way to the records. */
  function* each(path: ListPath, around: Members): Values {
    for (let kind = tokens.next(); kind !== '' && kind !== ']'; kind = tokens.next()) {
      if (kind === '{') yield* object(path, around)
      else if (kind === '[') skip(tokens)
    }
  }
}

function scalar(literal: string, escapes: Escapes): unknown {
  const value = parseJson(createLines(literal), escapes)
  return 'problem' in value ? undefined : value.value
}
