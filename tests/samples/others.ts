import { fileURLToPath } from 'node:url'
import * as ten from 'eslint'
import * as nine from 'eslint-9'
import { expect } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { lintAsTextlint } from '../textlint/textlint.ts'
import type { Block } from './blocks.ts'
import { imported } from './imported.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A config of ESLint’s holds in both versions, and lets a cliché be found. */
export async function eslint({ code }: Block): Promise<void> {
  const { default: overrideConfig } = await imported(code, 'eslint.config.js')
  for (const ESLint of [ten.ESLint, nine.ESLint as unknown as typeof ten.ESLint]) {
    const linter = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: overrideConfig as ten.Linter.Config[],
    })
    const [result] = await linter.lintText('We are sorry for any inconvenience caused.\n', {
      filePath: 'templates/a.md',
    })
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('replylint/no-cliche')
  }
}

/** A config of textlint’s: what it switches off is silent, what it sets is found. */
export async function textlint({ code }: Block): Promise<void> {
  const { rules } = JSON.parse(code) as { rules: Record<string, Record<string, unknown>> }
  const [[name, options]] = Object.entries(rules) as [[string, Record<string, unknown>]]
  expect(name).toBe('preset-replylint/textlint')
  expect(Object.keys(manifest.exports)).toContain('./textlint')
  const value = 'Мы отправили Вам чек. Просим извинить за доставленные неудобства.\n'
  const { messages } = await lintAsTextlint(value, options)
  expect(messages.map(({ ruleId }) => ruleId)).toContain('consistent-address')
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('no-cliche')
}
