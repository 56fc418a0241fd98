import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import text from '@textlint/textlint-plugin-text'
import { expect, test } from 'vitest'
import { lint } from '../../src/linter/linter.ts'
import preset from '../../src/textlint.ts'
import { ruleSet } from '../rooms/cases.ts'

const kernel = new TextlintKernel()

type Options = NonNullable<TextlintKernelRule['options']>

/** As textlint loads a preset: options of a config, or the preset's own. */
function options(ext: string, config: Readonly<Record<string, Options>>) {
  const rules = Object.entries(config).map(([ruleId, options]): TextlintKernelRule => {
    return { ruleId, rule: preset.rules[ruleId] as TextlintKernelRule['rule'], options }
  })
  const plugins = [
    { pluginId: 'markdown', plugin: pluginOf(markdown) },
    { pluginId: 'text', plugin: pluginOf(text) },
  ]
  return { ext, filePath: `/templates/a${ext}`, rules, plugins }
}

/** A CommonJS package, seen from outside and from Node. */
const pluginOf = (loaded: unknown) =>
  ((loaded as { default?: unknown }).default ?? loaded) as TextlintKernelPlugin['plugin']

const run = (value: string, config: Readonly<Record<string, Options>>, ext = '.md') =>
  kernel.lintText(value, options(ext, config))

test('the preset: every rule of templates, found where the program finds it', async () => {
  const value = 'Уважаемый клиент!\n\nНам очень жаль. Приносим извинения за доставленные неудобства.\n'
  const { messages } = await run(value, preset.rulesConfig as Record<string, Options>)
  const ours = lint({ messages: [{ role: 'agent', text: value.trimEnd() }], template: {} }, ruleSet).filter(
    ({ ruleId }) => ruleId !== null && preset.rulesConfig[ruleId],
  )
  const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort()
  expect(ours.length).toBeGreaterThan(1)
  expect(
    sorted(
      messages.map(({ ruleId, message, loc, severity }) => [ruleId, message, loc.start, loc.end, severity]),
    ),
  ).toEqual(
    sorted(
      ours.map(({ ruleId, message, line, column, endLine, endColumn, severity }) => [
        ruleId,
        message,
        { line, column },
        { line: endLine, column: endColumn },
        severity,
      ]),
    ),
  )
})

test.each(['.md', '.txt'])('%s: the index of the words, options, language and severity', async (ext) => {
  const value = 'Hello!\r\n\r\nWe are sorry for any inconvenience caused.\r\n'
  const { messages } = await run(value, { 'no-cliche': { locale: 'ru', severity: 'warning' } }, ext)
  expect(messages).toMatchObject([
    { ruleId: 'no-cliche', message: expect.stringContaining('«sorry for any inconvenience»'), severity: 1 },
  ])
  expect(value.slice(...messages[0]!.range)).toBe('sorry for any inconvenience')

  const long = `${'One two three four five six seven eight. '.repeat(30)}\n`
  const concise = async (options: Options) => (await run(long, { concise: options }, ext)).messages.length
  expect(await concise({ settings: { channels: { chat: { maxCharacters: 100 } } } })).toBe(0)
  await expect(concise({ shortQuestoin: 1 })).rejects.toThrow(
    'concise: shortQuestoin: Unexpected key "shortQuestoin". Did you mean "shortQuestion"?',
  )
  await expect(concise({ settings: { adress: 'вы' } })).rejects.toThrow('settings.adress: Unexpected key')
  await expect(concise({ locale: 'de' })).rejects.toThrow('concise: locale: Expected "ru" or "en", got "de".')
})

test('fixes and suggestions', async () => {
  const value =
    '---\ntitle: Чек\n---\nПроверили ваш платёж, деньги вернутся на вашу карту. Чек отправим Вам на почту.\n'
  const { output, remainingMessages } = await kernel.fixText(
    value,
    options('.md', { 'consistent-address': true }),
  )
  expect({ output, remainingMessages }).toEqual({
    output: value.replace('Вам', 'вам'),
    remainingMessages: [],
  })

  const settings = { brands: [{ name: 'Рокетбанк' }] }
  const card = 'Карту Рокербанка доставим завтра.\n'
  const { messages } = await run(card, { 'brand-spelling': { settings } })
  expect(messages[0]!.fix).toBeUndefined()
  expect(
    messages[0]!.suggestions?.map(({ message, fix }) => [message, card.slice(...fix.range), fix.text]),
  ).toEqual([['Написать «Рокетбанка»', 'Рокербанка', 'Рокетбанка']])
})

test('directives count', async () => {
  const value = `<!-- replylint-disable-next-line no-cliche -- agreed -->\nWe are sorry for any inconvenience caused.\n`
  expect((await run(value, { 'no-cliche': true })).messages).toEqual([])
  expect((await run(value.slice(value.indexOf('We')), { 'no-cliche': true })).messages).toHaveLength(1)
})
