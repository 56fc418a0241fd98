import { type Tokens, tokensOf } from './tokens.ts'

/** Something that is not JSON, and where. */
export interface SyntaxFault {
  readonly offset: number
  readonly problem: string
}

/** What may come next. */
type State = 'value' | 'item' | 'key' | 'member' | 'colon' | 'after'

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/
const ESCAPE = /^\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/

/** Why a text is not JSON: the first place where something else is expected. */
export function explain(text: string): SyntaxFault {
  const tokens = tokensOf(text)
  const open: string[] = []
  for (let state: State | undefined = 'value'; ; ) {
    tokens.next()
    const before: State = state
    const fault = tokens.kind === '"' ? stringFault(text, tokens) : undefined
    if (fault) return fault
    state = advance(before, text, tokens, open)
    if (!state) return unexpected(tokens, expectedAt(before, open.at(-1)))
    if (tokens.kind === '') return { offset: 0, problem: 'Not JSON.' }
  }
}

/** The state after a token; undefined: it may not stand here. */
function advance(state: State, text: string, tokens: Tokens, open: string[]): State | undefined {
  const { kind } = tokens
  const inside = open.at(-1)
  const closes = (inside === '{' && kind === '}') || (inside === '[' && kind === ']')
  if (closes && state !== 'value' && state !== 'key' && state !== 'colon') {
    open.pop()
    return 'after'
  }
  if (state === 'after') {
    if (inside === undefined) return kind === '' ? 'after' : undefined
    if (kind !== ',') return undefined
    return inside === '{' ? 'key' : 'value'
  }
  if (state === 'key' || state === 'member') return kind === '"' ? 'colon' : undefined
  if (state === 'colon') return kind === ':' ? 'value' : undefined
  if (kind === '{' || kind === '[') {
    open.push(kind)
    return kind === '{' ? 'member' : 'item'
  }
  const whole = kind === '"' || (kind === 'a' && LITERAL.test(text.slice(tokens.start, tokens.end)))
  return whole ? 'after' : undefined
}

function expectedAt(state: State, inside: string | undefined): string {
  if (state === 'value') return 'a value: a string in double quotes, a number, true, false or null'
  if (state === 'item') return 'a value or "]"'
  if (state === 'member') return 'a name in double quotes or "}"'
  if (state === 'key') return 'a name in double quotes'
  if (state === 'colon') return '":"'
  if (inside === undefined) return 'the end'
  return inside === '{' ? '"," or "}"' : '"," or "]"'
}

function unexpected({ kind, start }: Tokens, expected: string): SyntaxFault {
  const ends = kind === '' ? ', but the text ends here' : ''
  return { offset: start, problem: `Not JSON: expected ${expected}${ends}.` }
}

function stringFault(text: string, { start, end }: Tokens): SyntaxFault | undefined {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return undefined
    if (code < 0x20) {
      const problem = 'Not JSON: a control character in a string must be escaped (a line break is \\n).'
      return { offset: at, problem }
    }
    if (code !== 0x5c) continue
    const escaped = ESCAPE.exec(text.slice(at, at + 6))
    if (!escaped) {
      const problem =
        'Not JSON: expected one of " \\ / b f n r t or u and four hexadecimal digits after the backslash.'
      return { offset: at, problem }
    }
    at += escaped[0].length - 1
  }
  const ends = text.slice(end).trim() === '' ? ', but the text ends here' : ''
  return { offset: end, problem: `Not JSON: expected a closing quote${ends}.` }
}
