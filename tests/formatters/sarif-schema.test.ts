import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ReplyLint } from '../../src/load/replylint.ts'
import { context, plain, rich } from './results.ts'

const URI = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/i
const REFERENCE = /^(?!\/\/|[^/]*:\d)(?:[!$&-;=?@A-Z_a-z~]|%[0-9A-F]{2})+$/

const validate = new Ajv({ allErrors: true })
  .addFormat('uri', URI)
  .addFormat('uri-reference', REFERENCE)
  .compile(parse(readFileSync(new URL('sarif.schema.yaml', import.meta.url), 'utf8')))

const cwd = fileURLToPath(new URL('../../fixtures', import.meta.url))
const replylint = new ReplyLint({ cwd, overrideConfigFile: true, errorOnUnmatchedPattern: false })

test.each([
  ['nothing', () => []],
  ['plain results', () => plain],
  ['rich results', () => rich],
  ['the demo', () => replylint.lintFiles(['demo'])],
  ['files that cannot be read', () => replylint.lintFiles(['messy'])],
])('a log of %s is what SARIF 2.1.0 asks for', async (_what, results) => {
  const { format } = await replylint.loadFormatter('sarif')
  const log: Log = JSON.parse(await format([...(await results())], { ...context, rulesMeta: {} }))
  validate(log)
  expect(validate.errors).toBe(null)

  const [run] = log.runs
  for (const { ruleId, ruleIndex } of run!.results!)
    expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
})
