import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readFile } from '../../src/load/files/read.ts'

const ROLES = 'customer | agent | bot | system'
const ANSWER = 'Здравствуйте! Привезём завтра до 14:00.'

/** Where each file's replies begin, and what cannot be read. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'bad-lines.jsonl': [
    `1:119 ${ANSWER}`,
    '2:1 Not JSON: expected a value: a string in double quotes, a number, true, false or null.',
    `3:101 messages[1].role: unknown role "operator", expected ${ROLES}; did you mean agent?`,
    '4:142 Not JSON: expected a closing quote, but the text ends here.',
    `5:119 ${ANSWER}`,
  ],
  'bom.json': [`1:116 ${ANSWER}`, `2:116 ${ANSWER}`],
  'crlf.md': [`5:1 ${ANSWER}\r\nНапишите, если планы изменятся.\r\n`],
  'empty.yaml': [],
  'truncated.json': [
    `2:117 ${ANSWER}`,
    '3:63 Not JSON: expected the rest of the record, but the file ends here.',
  ],
  'utf-16.jsonl': [`1:115 ${ANSWER}`, `2:115 ${ANSWER}`],
  'windows-1251.txt': [`2:25 ${ANSWER}`],
}

const folder = fileURLToPath(new URL('../../fixtures/messy/', import.meta.url))

it.each(readdirSync(folder).sort())('%s', async (name) => {
  const found: string[] = []
  for await (const item of readFile(`${folder}${name}`)) {
    if ('problem' in item) found.push(`${item.at.line}:${item.at.column} ${item.problem}`)
    else {
      const last = item.thread.messages.length - 1
      const { line, column } = item.origin.locate(last, 0)
      found.push(`${line}:${column} ${item.thread.messages[last]?.text}`)
    }
  }
  expect(found).toEqual(EXPECTED[name])
})
