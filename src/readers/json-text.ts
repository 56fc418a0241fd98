import { type ParseError, type ParseErrorCode, parse, printParseErrorCode } from 'jsonc-parser'
import type { Span } from '../types.ts'
import { type Passage, passage } from './origin.ts'

/** Something that is not JSON, and where. */
export interface SyntaxFault {
  readonly offset: number
  readonly problem: string
}

const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value: a string in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a name in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '":"',
  CommaExpected: '","',
  CloseBraceExpected: '"," or "}"',
  CloseBracketExpected: '"," or "]"',
  EndOfFileExpected: 'the end',
  InvalidCommentToken: 'no comment',
  UnexpectedEndOfString: 'a closing quote',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after the backslash',
  InvalidCharacter: 'no control character in a string (line breaks are \\n)',
}

/** Why a text is not JSON. */
export function explain(text: string): SyntaxFault {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true })
  } catch {
    return { offset: 0, problem: 'Not JSON: nested too deeply.' }
  }
  const first = errors[0]
  if (!first) return { offset: 0, problem: 'Not JSON.' }
  const code = printParseErrorCode(first.error as ParseErrorCode)
  const expected = EXPECTED[code] ?? 'something else'
  const from = first.offset + (code === 'UnexpectedEndOfString' ? first.length : 0)
  const ends = text.slice(from).trim() === ''
  const at = ends ? text.trimEnd().length : first.offset
  return { offset: at, problem: `Not JSON: expected ${expected}${ends ? ', but the text ends here' : ''}.` }
}

/** The text of the string literal at a place; anything else: undefined. */
export function stringPassage(text: string, { start, end }: Span): Passage | undefined {
  if (text[start] !== '"') return undefined
  const source = text.slice(start, end)
  const texts = [0]
  const files = [start + 1]
  let offset = 0
  let from = 1
  for (let at = source.indexOf('\\'); at !== -1; at = source.indexOf('\\', from)) {
    offset += at - from + 1
    from = at + (source[at + 1] === 'u' ? 6 : 2)
    texts.push(offset)
    files.push(start + from)
  }
  return passage({ texts, files, end: end - 1 }, (edit) => JSON.stringify(edit.text).slice(1, -1))
}
