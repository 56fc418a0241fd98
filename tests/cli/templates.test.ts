import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ReplyLint } from '../../src/load/replylint.ts'
import type { Thread } from '../../src/types.ts'

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'replylint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  return cwd
}

const config = (templates: string) =>
  `extends: []\nrules: { no-verbatim-template: warn }\nsettings:\n  templates:\n${templates}`

const complaint = (reply: string): Thread => ({
  messages: [
    { role: 'customer', text: 'The vase arrived broken, I am so angry!' },
    { role: 'agent', text: reply },
  ],
})

const REFUND = 'The money for order {{order}} will be back on your card within 10 business days.'

const messages = async (cwd: string, thread: Thread) =>
  (await new ReplyLint({ cwd }).lintThread(thread)).messages.map(({ message }) => message)

test('globs of the settings are read: templates of all formats, beside texts', async () => {
  const cwd = folder({
    'replylint.config.yaml': config(
      '    - templates/**/*.{md,yaml}\n    - We are so sorry for all that has happened.\n',
    ),
    'templates/refund.md': `---\ntitle: Refund\n---\n${REFUND}\n`,
    'templates/deep/all.yaml':
      '- { id: late, title: Late, text: "The courier was late because of the weather." }\n',
  })
  const wording = (id: string) =>
    `The template “${id}” went out word for word, and the customer complains. Name the case and what is done for this customer.`
  expect(await messages(cwd, complaint(REFUND.replace('{{order}}', '100500')))).toEqual([
    wording('templates/refund.md'),
  ])
  expect(await messages(cwd, complaint('The courier was late because of the weather.'))).toEqual([
    wording('late'),
  ])
  expect(await messages(cwd, complaint('We are so sorry for all that has happened.'))).toHaveLength(1)
  expect(await messages(cwd, complaint('We have put a new vase on its way.'))).toEqual([])
})

test('a glob without files is a mistake with its place', async () => {
  const cwd = folder({ 'replylint.config.yaml': config('    - templates/*.md\n') })
  await expect(messages(cwd, complaint('Yes.'))).rejects.toThrow(
    /replylint\.config\.yaml:5:7: settings\.templates\.0: No files match "templates\/\*\.md"\.\n/,
  )
})

test('what another config extends is read, too, and what cannot be read is told', async () => {
  const cwd = folder({ 'a.json': '{"messages": [' })
  const overrideConfig = { extends: [{ settings: { templates: ['a.json'] } }] }
  const linter = new ReplyLint({ cwd, overrideConfigFile: true, overrideConfig })
  await expect(linter.lintText('Yes.')).rejects.toThrow(
    /overrideConfig: extends\.0\.settings\.templates\.0: a\.json/,
  )
})
