import type { Span } from '../types.ts'
import type { SyntaxFault } from './json-fault.ts'
import { skip, type Tokens, tokensOf } from './json-tokens.ts'
import { LIST_KEYS } from './record.ts'

/** The records of a JSON text as far as it can be read, and where its frame is broken. */
export interface Outline {
  readonly records: readonly Span[]
  readonly fault?: SyntaxFault | undefined
}

/** Where the records stand: the whole value, the elements of a list, or those of `{threads: […]}`. Reads no values. */
export function outline(text: string): Outline {
  const tokens = tokensOf(text)
  const records: Span[] = []
  const first = tokens.next()
  if (first === '[') {
    const fault = elements(tokens, records)
    return { records, fault: fault ?? rest(tokens) }
  }
  const { start } = tokens
  if (first === '{') {
    const lists = listsOf(tokens, text)
    for (const at of lists) {
      const list = tokensOf(text, at)
      list.next()
      const fault = elements(list, records)
      if (fault) return { records, fault }
    }
    if (lists.length > 0) return { records, fault: rest(tokens) }
  }
  return { records: [{ start, end: text.trimEnd().length }] }
}

/** Reads on to the end of the object whose `{` was last read; gives where the lists of records begin in it. */
function listsOf(tokens: Tokens, text: string): readonly number[] {
  const lists: number[] = []
  for (let kind = tokens.next(); kind !== '' && kind !== '}'; kind = tokens.next()) {
    if (kind !== '"') continue
    const key = text.slice(tokens.start + 1, tokens.end - 1)
    if (tokens.next() === ':') tokens.next()
    if (tokens.kind === '[' && LIST_KEYS.includes(key)) lists.push(tokens.start)
    skip(tokens)
  }
  return lists
}

/** Reads on to the end of the list whose `[` was last read, and adds the places of its elements to `records`. */
export function elements(tokens: Tokens, records: Span[]): SyntaxFault | undefined {
  let fault: SyntaxFault | undefined
  let wanted = true
  for (let kind = tokens.next(); kind !== ']'; kind = tokens.next()) {
    const { start } = tokens
    if (kind === '') return fault ?? ending(start, wanted ? 'a value' : '"," or "]"')
    if (kind === ',') {
      if (wanted) fault ??= { offset: start, problem: 'Not JSON: expected a value.' }
      wanted = true
      continue
    }
    if (!wanted) fault ??= { offset: start, problem: 'Not JSON: expected "," or "]".' }
    if (!skip(tokens)) return fault ?? ending(tokens.start, 'the rest of the record')
    records.push({ start, end: tokens.end })
    wanted = false
  }
  return fault
}

function rest(tokens: Tokens): SyntaxFault | undefined {
  if (tokens.next() === '') return undefined
  return { offset: tokens.start, problem: 'Not JSON: expected the end of the file.' }
}

function ending(offset: number, expected: string): SyntaxFault {
  return { offset, problem: `Not JSON: expected ${expected}, but the file ends here.` }
}
