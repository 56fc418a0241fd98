import type { Source } from '../../types.ts'
import { Window } from '../window.ts'
import { skip, tokensOf } from './tokens.ts'
import type { ListPath } from './values.ts'

/**
 * The members with one of the names, of a file's root object and of objects on the way to its lists; the file is read through for
 * them.
 */
export function jsonMembers(
  source: Source,
  names: readonly string[],
  lists: readonly ListPath[],
): Record<string, unknown> {
  const window = new Window(source.pieces())
  const tokens = tokensOf(window)
  const members: Record<string, unknown> = {}
  if (tokens.next() === '{') object([])
  return members

  /** Reads on to the end of the object whose `{` was last read. */
  function object(path: ListPath): void {
    for (let kind = tokens.next(); kind !== '' && kind !== '}'; kind = tokens.next()) {
      begin()
      if (kind !== '"') continue
      const name = window.text.slice(1, tokens.end - 1)
      const here = [...path, name]
      if (tokens.next() === ':') tokens.next()
      const onTheWay = lists.some((way) => here.every((key, index) => way[index] === key))
      if (names.includes(name)) keep(name)
      else if (tokens.kind === '{' && onTheWay) object(here)
      else pass()
    }
  }

  /** The window begins with the token last read. */
  function begin(): void {
    window.drop(tokens.start)
    tokens.reset(0)
  }

  function keep(name: string): void {
    const { start } = tokens
    if (!skip(tokens)) return
    try {
      members[name] = JSON.parse(window.text.slice(start, tokens.end))
    } catch {
      // Whoever reads the records tells what is wrong with the file.
    }
  }

  /** Reads on to the end of a value, letting go of what was read. */
  function pass(): void {
    let depth = 0
    for (let { kind } = tokens; kind !== ''; kind = tokens.next()) {
      if (kind === '{' || kind === '[') depth++
      else if (kind === '}' || kind === ']') depth--
      if (depth <= 0) return
      if (tokens.end >= LONG) begin()
    }
  }
}

/** What is let go of is at least as long: dropping has its price. */
const LONG = 1024 * 1024
