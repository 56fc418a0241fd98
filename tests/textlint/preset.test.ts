import { expect, test } from 'vitest'
import { lint } from '../../src/linter/linter.ts'
import preset from '../../src/textlint.ts'
import { ruleSet } from '../rooms/cases.ts'
import { fixOnly, lintAsTextlint, lintOnly } from './textlint.ts'

test('the preset: every rule of templates, found where the program finds it', async () => {
  const value = 'Уважаемый клиент!\n\nНам очень жаль. Приносим извинения за доставленные неудобства.\n'
  const { messages } = await lintAsTextlint(value)
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
  const { messages } = await lintOnly(value, { 'no-cliche': { locale: 'ru', severity: 'warning' } }, ext)
  expect(messages).toMatchObject([
    { ruleId: 'no-cliche', message: expect.stringContaining('«sorry for any inconvenience»'), severity: 1 },
  ])
  expect(value.slice(...messages[0]!.range)).toBe('sorry for any inconvenience')

  const long = `${'One two three four five six seven eight. '.repeat(30)}\n`
  const concise = async (options: object) => (await lintOnly(long, { concise: options }, ext)).messages.length
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
  const { output, remainingMessages } = await fixOnly(value, { 'consistent-address': true })
  expect({ output, remainingMessages }).toEqual({
    output: value.replace('Вам', 'вам'),
    remainingMessages: [],
  })

  const settings = { brands: [{ name: 'Рокетбанк' }] }
  const card = 'Карту Рокербанка доставим завтра.\n'
  const { messages } = await lintOnly(card, { 'brand-spelling': { settings } })
  expect(messages[0]!.fix).toBeUndefined()
  expect(
    messages[0]!.suggestions?.map(({ message, fix }) => [message, card.slice(...fix.range), fix.text]),
  ).toEqual([['Написать «Рокетбанка»', 'Рокербанка', 'Рокетбанка']])
})

test('directives count', async () => {
  const value = `<!-- replylint-disable-next-line no-cliche -- agreed -->\nWe are sorry for any inconvenience caused.\n`
  expect((await lintOnly(value, { 'no-cliche': true })).messages).toEqual([])
  expect((await lintOnly(value.slice(value.indexOf('We')), { 'no-cliche': true })).messages).toHaveLength(1)
})
