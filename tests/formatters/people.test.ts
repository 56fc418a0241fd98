import { expect, test } from 'vitest'
import { format as agents } from '../../src/formatters/agents.ts'
import { format as markdown } from '../../src/formatters/markdown.ts'
import { format as table } from '../../src/formatters/table.ts'
import { print } from './print.ts'
import { plain, rich, staffed } from './results.ts'

test('agents tells of people, rules and channels', async () => {
  expect(
    await print(agents, staffed),
  ).toBe(`4 findings (1 error, 3 warnings) in 2 of 3 threads, 2026-03-02 – 2026-03-09

Agent      Findings  Errors  Warnings  Threads  Most often
Анна 日           2       0         2        2  no-cliche (2)
(no name)         1       0         1        1  no-cliche (1)
Лео               1       1         0        1  greeting (1)

Rule       Findings  Errors  Warnings  Threads  Most often by
no-cliche         3       0         3        2  Анна 日 (2), (no name) (1)
greeting          1       1         0        1  Лео (1)

Channel       Findings  Errors  Warnings  Threads  Most often
email                2       0         2        2  no-cliche (2)
(no channel)         1       0         1        1  no-cliche (1)
chat                 1       1         0        1  greeting (1)
`)
})

test('agents has a head alone when nothing is wrong', async () => {
  expect(await print(agents, plain.slice(1, 2))).toBe('0 findings (0 errors, 0 warnings) in 0 of 1 thread\n')
})

test('table draws a box for each file', async () => {
  expect(await print(table, rich)).toBe(`/desk/threads.jsonl t-1
┌───────┬─────────┬────────────────────────────────────────────────────────────────────────┬───────────────────────┐
│ Place │ Level   │ Message                                                                │ Rule                  │
├───────┼─────────┼────────────────────────────────────────────────────────────────────────┼───────────────────────┤
│ 2:3   │ error   │ Line one line two \\x1b[31mred\\u202e 日本語😀                           │ answer-every-question │
├───────┼─────────┼────────────────────────────────────────────────────────────────────────┼───────────────────────┤
│ 3:1   │ warning │ 100% a,b: "c" & <d>                                                    │ no-cliche             │
└───────┴─────────┴────────────────────────────────────────────────────────────────────────┴───────────────────────┘

/desk/broken.json
┌───────┬───────┬────────────────────────────────────────────────────────────────────────┬──────┐
│ Place │ Level │ Message                                                                │ Rule │
├───────┼───────┼────────────────────────────────────────────────────────────────────────┼──────┤
│ 0:0   │ error │ Not JSON.                                                              │      │
└───────┴───────┴────────────────────────────────────────────────────────────────────────┴──────┘

3 problems (2 errors, 1 warning)
`)
})

test('table goes on in the next line', async () => {
  const [first] = plain
  const message = { ...first!.messages[0]!, message: 'words '.repeat(30).trim() }
  const lines = (await print(table, [{ ...first!, messages: [message] }])).split('\n')
  expect(lines.filter((line) => line.includes('words'))).toHaveLength(3)
  expect(new Set(lines.slice(1, 8).map((line) => line.length)).size).toBe(1)
})

test('markdown has totals first, then a fold for each file', async () => {
  expect(await print(markdown, rich)).toBe(`### ❌ replylint: 3 problems (2 errors, 1 warning) in 2 files

| Rule | Errors | Warnings |
| --- | ---: | ---: |
| [answer-every-question](https://example.org/answer-every-question) | 1 | 0 |
| no-cliche | 0 | 1 |
| replylint | 1 | 0 |

<details>
<summary>❌ threads.jsonl: 2 problems (1 error, 1 warning)</summary>

| Place | | Message | Rule |
| --- | --- | --- | --- |
| t-1 2:3 | **error** | Line one line two \\\\x1b\\[31mred\\\\u202e 日本語😀 | [answer-every-question](https://example.org/answer-every-question) |
| t-1 3:1 | warning | 100% a,b: "c" &amp; &lt;d&gt; | no-cliche |

</details>

<details>
<summary>❌ broken.json: 1 problem (1 error, 0 warnings)</summary>

| Place | | Message | Rule |
| --- | --- | --- | --- |
| 0:0 | **error** | Not JSON. |  |

</details>
`)
})

test('markdown of clean files', async () => {
  expect(await print(markdown, plain.slice(1, 2))).toBe('### ✅ replylint: no problems\n\n1 text checked.\n')
})

test('markdown mentions nobody, links nothing, formats nothing, and breaks no table', async () => {
  const [first] = plain
  const said = [
    '@octocat see #12, gh-7, https://evil.example/x, www.evil.example, a@evil.example',
    '[click](javascript:alert(1)) ![x](y) <img src=x onerror=alert(1)> </details>',
    '| a | b |\n\n# head **bold** _it_ `code` ~~no~~ $x$',
  ]
  const messages = said.map((message) => ({ ...first!.messages[0]!, message }))
  const lines = (await print(markdown, [{ ...first!, filePath: '/desk/<b>@all', messages }])).split('\n')
  expect(lines.filter((line) => /^(?:\| 1:5|<summary)/.test(line))).toEqual([
    '<summary>⚠️ &lt;b&gt;@<!-- -->all: 3 problems (0 errors, 3 warnings)</summary>',
    '| 1:5 | warning | @<!-- -->octocat see #<!-- -->12, gh-<!-- -->7, https:<!-- -->//evil.example/x, www<!-- -->.evil.example, a@<!-- -->evil.example | no-cliche |',
    '| 1:5 | warning | \\[click\\](javascript:alert(1)) !\\[x\\](y) &lt;img src=x onerror=alert(1)&gt; &lt;/details&gt; | no-cliche |',
    '| 1:5 | warning | \\| a \\| b \\| #<!-- --> head \\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~ \\$x\\$ | no-cliche |',
  ])
})

test('markdown stays within the size of a comment', async () => {
  const [first] = plain
  const messages = Array.from({ length: 5000 }, () => first!.messages[0]!)
  const text = await print(markdown, [{ ...first!, messages, warningCount: 5000 }])
  expect(text.length).toBeLessThan(65_536)
  expect(text).toContain('5000 problems (0 errors, 5000 warnings)')
  expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\d+ findings more did not fit into this comment\.$/)
})
