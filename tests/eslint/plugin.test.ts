import * as ten from 'eslint'
import { defineConfig } from 'eslint/config'
import * as nine from 'eslint-9'
import { describe, expect, test } from 'vitest'
import replylint from '../../src/eslint.ts'
import { lint } from '../../src/linter/linter.ts'
import { ruleSet } from '../rooms/cases.ts'

const only = (rules: ten.Linter.RulesRecord, more: ten.Linter.Config = {}): ten.Linter.Config[] =>
  defineConfig({
    files: ['**/*.{md,txt,html,liquid,yaml}'],
    plugins: { replylint },
    language: 'replylint/reply',
    rules,
    ...more,
  })

const shown = ({ messages }: ten.ESLint.LintResult) =>
  messages.map(
    ({ ruleId, severity, messageId, message, line, column, endLine, endColumn }) =>
      `${line}:${column}-${endLine}:${endColumn} ${severity} ${ruleId} ${messageId} ${message}`,
  )

describe.each([
  { major: '9', ESLint: nine.ESLint as unknown as typeof ten.ESLint },
  { major: '10', ESLint: ten.ESLint },
])('ESLint $major', ({ major, ESLint }) => {
  test('is the one that is meant', () => {
    expect(ESLint.version.split('.')[0]).toBe(major)
  })

  async function run(
    config: ten.Linter.Config[],
    text: string,
    filePath = 'templates/a.md',
    options: ten.ESLint.Options = {},
  ) {
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config, ...options })
    const [result] = await eslint.lintText(text, { filePath })
    return result!
  }

  test('recommended: every rule of templates, found where the program finds it', async () => {
    const config = defineConfig({
      files: ['templates/**'],
      plugins: { replylint },
      extends: ['replylint/recommended'],
    })
    const text = 'Уважаемый клиент!\n\nНам очень жаль. Приносим извинения за доставленные неудобства.\n'
    const result = await run(config, text)
    const ours = lint({ messages: [{ role: 'agent', text: text.trimEnd() }], template: {} }, ruleSet).filter(
      ({ ruleId }) => ruleId !== null && `replylint/${ruleId}` in config[0]!.rules!,
    )
    expect(result.messages.length).toBeGreaterThan(0)
    expect(
      result.messages.map(({ ruleId, message, line, column }) => [ruleId, message, line, column]),
    ).toEqual(ours.map(({ ruleId, message, line, column }) => [`replylint/${ruleId}`, message, line, column]))
    expect((await run(config, text, 'README.md')).messages.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^File ignored because no matching configuration/),
    ])
  })

  test('every rule stands on ESLint’s terms', async () => {
    const all = Object.fromEntries(
      Object.keys(replylint.rules!).map((id) => [`replylint/${id}`, 'error' as const]),
    )
    const result = await run(only(all), 'Your order is on its way.\n')
    expect(result.fatalErrorCount).toBe(0)
    expect(Object.keys(all).length).toBeGreaterThan(50)
  })

  test('severity and options are those of the config; places are those of the file', async () => {
    const yaml =
      '# ours\n- id: late\n  title: Late\n  text: |\n    Hello!\n    We are sorry for any inconvenience caused.\n'
    const config = only({ 'replylint/no-cliche': 'warn' })
    expect(shown(await run(config, yaml, 'a.yaml'))).toEqual([
      '6:12-6:39 1 replylint/no-cliche apology “sorry for any inconvenience” does not say what for. Name what went wrong.',
    ])
    const russian = await run(
      only({ 'replylint/no-cliche': 1 }, { languageOptions: { locale: 'ru' } }),
      yaml,
      'a.yaml',
    )
    expect(shown(russian)[0]).toMatch(/^6:12-6:39 1 .*«sorry for any inconvenience»/)
    expect(shown(await run(only({ 'replylint/no-cliche': 2 }), yaml, 'a.yaml'))[0]).toMatch(/ 2 replylint/)
    await expect(run(only({ 'replylint/no-cliche': [2, { nope: 1 }] }), yaml, 'a.yaml')).rejects.toThrow(
      /nope|options/,
    )
  })

  test('fixes and suggestions change the reply in its file', async () => {
    const front = '---\ntitle: Чек\n---\n'
    const text = `\uFEFF${front}Проверили ваш платёж, деньги вернутся на вашу карту. Чек отправим Вам на почту.\n`
    const { output, messages } = await run(only({ 'replylint/consistent-address': 2 }), text, 'a.md', {
      fix: true,
    })
    expect(output).toBe(text.replace('Вам', 'вам'))
    expect(messages).toEqual([])

    const settings = { replylint: { brands: [{ name: 'Рокетбанк' }] } }
    const yaml = '- id: card\n  text: "Карту\\nРокербанка доставим завтра."\n'
    const [found] = (await run(only({ 'replylint/brand-spelling': 2 }, { settings }), yaml, 'a.yaml'))
      .messages
    expect(
      found!.suggestions!.map(({ desc, fix: { range, text } }) => [desc, yaml.slice(...range), text]),
    ).toEqual([['Написать «Рокетбанка»', 'Рокербанка', 'Рокетбанка']])
  })

  test('directives count, and unused ones are told of', async () => {
    const sorry = 'We are sorry for any inconvenience caused.\n'
    const config = only(
      { 'replylint/no-cliche': 2 },
      { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    )
    const silent = await run(config, `<!-- replylint-disable-next-line no-cliche -- agreed -->\n${sorry}`)
    expect(silent.messages).toEqual([])
    expect(silent.suppressedMessages.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'directive', justification: 'agreed' }],
    ])
    const text = `<!-- replylint-disable no-cliche -->\nYour order is here.\n`
    expect(shown(await run(config, text))).toEqual([
      "1:1-undefined:undefined 2 null undefined Unused eslint-disable directive (no problems were reported from 'replylint/no-cliche').",
    ])
    expect((await run(config, text, 'a.md', { fix: true })).output).toBe(' \nYour order is here.\n')
  })

  test('mistakes in settings, language options and files', async () => {
    const rules = { 'replylint/no-cliche': 2 } as const
    await expect(run(only(rules, { settings: { replylint: { adress: 'вы' } } }), 'Hello.')).rejects.toThrow(
      'settings.adress: Unexpected key "adress". Did you mean "address"?',
    )
    await expect(run(only(rules, { languageOptions: { locale: 'de' } }), 'Hello.')).rejects.toThrow(
      'languageOptions.locale: expected "ru" or "en".',
    )
    const broken = await run(only(rules), '- { id: a, text: "never closed\n', 'a.yaml')
    expect(broken.fatalErrorCount).toBe(1)
  })
})
