import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  type ParseErrorCode,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { type Passage, passage } from './origin.ts'
import type { Path } from './shape.ts'

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

/** The syntax tree of a record, parsed at the first question; undefined where it is nested too deeply. */
export function lazyTree(record: string): () => Node | undefined {
  let tree: { readonly root: Node | undefined } | undefined
  return () => {
    if (!tree) {
      try {
        tree = { root: parseTree(record) }
      } catch {
        tree = { root: undefined }
      }
    }
    return tree.root
  }
}

/** The value at a path of a record, or the nearest one around it that exists. */
export function nearest(root: Node | undefined, path: Path): Node | undefined {
  if (!root) return undefined
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

/** The text of a string value; `shift` is where the record begins in `text`. Not a string: undefined. */
export function stringPassage(text: string, node: Node | undefined, shift: number): Passage | undefined {
  if (node?.type !== 'string') return undefined
  const start = shift + node.offset + 1
  const end = start + node.length - 2
  const texts = [0]
  const files = [start]
  let offset = 0
  let from = start
  for (let at = text.indexOf('\\', start); at !== -1 && at < end; at = text.indexOf('\\', from)) {
    offset += at - from + 1
    from = at + (text[at + 1] === 'u' ? 6 : 2)
    texts.push(offset)
    files.push(from)
  }
  return passage({ texts, files, end }, (edit) => JSON.stringify(edit.text).slice(1, -1))
}
