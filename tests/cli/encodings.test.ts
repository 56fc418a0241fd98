import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encode } from '../../src/load/files/decode.ts'
import { cli } from './cli.ts'

const CONFIG = { 'replylint.config.yaml': 'extends: []\nrules: { consistent-address: error }\n' }
const BEFORE =
  '---\r\ntitle: Чек  # как есть\r\n---\r\n\r\nВаш платёж прошёл, чек отправим вам. Ждём вас, и Вам позвонят.\r\n'
const AFTER = BEFORE.replace('Вам позвонят', 'вам позвонят')

test.each([
  { name: 'utf-8', mark: false },
  { name: 'utf-8', mark: true },
  { name: 'utf-16le', mark: true },
  { name: 'utf-16be', mark: true },
  { name: 'windows-1251', mark: false },
] as const)('--fix keeps $name (mark: $mark), CRLF and all around the reply', async (encoding) => {
  const { code, read } = await cli(['--fix', 'a.md'], {
    files: CONFIG,
    prepare: (cwd) => writeFileSync(join(cwd, 'a.md'), encode(BEFORE, encoding)!),
  })
  expect(code).toBe(0)
  expect(read('a.md', 'latin1')).toBe(Buffer.from(encode(AFTER, encoding)!).toString('latin1'))
})

test('--fix touches no mail, and no rule whose fixes are switched off', async () => {
  const mail = `From: Support <s@example.com>\r\nTo: a@example.com\r\nDate: Sun, 1 Mar 2026 10:00:00 +0300\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nВаш платёж прошёл, чек отправим вам. Ждём вас, и Вам позвонят.\r\n`
  const files = { ...CONFIG, 'a.eml': mail }
  const { stdout, read } = await cli(['--agents', 's@example.com', '--fix', '-f', 'unix', 'a.eml'], { files })
  expect(stdout).toContain('consistent-address')
  expect(read('a.eml')).toBe(mail)
  const off = {
    'replylint.config.yaml':
      'extends: []\nrules: { consistent-address: { severity: error, disableFix: true } }\n',
    'a.md': BEFORE,
  }
  const left = await cli(['--fix', '-f', 'unix', 'a.md'], { files: off })
  expect({ code: left.code, text: left.read('a.md') }).toEqual({ code: 1, text: BEFORE })
})
