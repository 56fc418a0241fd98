import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/reading/json/fault.ts'

const VALUE = 'a value: a string in double quotes, a number, true, false or null'

describe('explain', () => {
  it.each([
    ['', 0, `expected ${VALUE}, but the text ends here`],
    ['nul', 0, `expected ${VALUE}`],
    ['01', 0, `expected ${VALUE}`],
    ["{'a': 1}", 1, 'expected a name in double quotes or "}"'],
    ['{"a" 1}', 5, 'expected ":"'],
    ['{"a": 1,}', 8, 'expected a name in double quotes'],
    ['{"a": 1 "b": 2}', 8, 'expected "," or "}"'],
    ['[1,]', 3, `expected ${VALUE}`],
    ['[1 2]', 3, 'expected "," or "]"'],
    ['[', 1, 'expected a value or "]", but the text ends here'],
    ['[1}', 2, 'expected "," or "]"'],
    ['{} {}', 3, 'expected the end'],
    ['["a', 3, 'expected a closing quote, but the text ends here'],
    ['["a\n"]', 3, 'expected a closing quote'],
    ['["\\x"]', 2, 'expected one of " \\ / b f n r t or u and four hexadecimal digits after the backslash'],
    ['["a\tb"]', 3, 'a control character in a string must be escaped (a line break is \\n)'],
  ])('%j', (text, offset, problem) => {
    expect(explain(text)).toEqual({ offset, problem: `Not JSON: ${problem}.` })
  })

  it('names a place in whatever is not JSON, and none in what is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      'tru',
      '-',
      '.',
      '\\u00',
      ' ',
      '\0',
    )
    fc.assert(
      fc.property(
        fc.json(),
        fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 }),
        (json, changes) => {
          let text = json
          for (const [seed, length, added] of changes) {
            const at = seed % (text.length + 1)
            text = text.slice(0, at) + added + text.slice(at + length)
          }
          const { offset, problem } = explain(text)
          expect([text, problem !== 'Not JSON.']).toEqual([text, !isJson(text)])
          expect(offset).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
