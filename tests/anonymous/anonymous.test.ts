import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createAnonymiser } from '../../src/anonymous/anonymous.ts'
import people from '../../src/anonymous/data/people.json' with { type: 'json' }
import { lint } from '../../src/linter/linter.ts'
import { ReplyLint } from '../../src/load/replylint.ts'
import { loadVocabularies } from '../../src/load/rooms/dictionary.ts'
import { groupsOf } from '../../src/text/words/given-names.ts'
import type { Thread } from '../../src/types.ts'
import { ruleSet } from '../rooms/cases.ts'

const vocabularies = loadVocabularies()

const person = fc.oneof(
  fc.constantFrom(
    'Анна Тырышкина',
    'Пётр Колосовский',
    'Зухра Габдуллина',
    'Любовь Чепурных',
    'Илья Синицын',
  ),
  fc.constantFrom('Anna Kowalczyk', "Liam O'Brien", 'Priya Raman', 'Tyler Nowak', 'Елена-Мария Штольц'),
)
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const mail = fc.emailAddress().filter((each) => /^[a-z][a-z0-9]{5,}@[a-z]+\.[a-z]{2,6}$/.test(each))

it('leaves nothing of a name, an e-mail or a number', () => {
  fc.assert(
    fc.property(
      person,
      person,
      mail,
      digits(9),
      digits(8),
      digits(20),
      (one, other, email, rest, order, account) => {
        const first = one.split(' ')[0]!
        const thread: Thread = {
          subject: `Заказ ${order} (${one})`,
          customer: { name: one },
          messages: [
            {
              role: 'customer',
              text: `Это ${one}, +79${rest}, ${email}. Заказ № ${order}, счёт ${account}.`,
              author: { email },
            },
            {
              role: 'agent',
              text: `${first}, здравствуйте! ${one}: ${order}.\n\n${other}`,
              author: { name: other },
            },
            {
              role: 'agent',
              text: `Hi ${first}, https://shop.example/?m=${encodeURIComponent(email)}&n=${order}`,
            },
          ],
        }
        const masked = JSON.stringify(createAnonymiser(vocabularies)(thread))
        for (const gone of [...one.split(' '), ...other.split(' '), email, rest, order, account])
          expect(masked).not.toContain(gone)
      },
    ),
    { numRuns: 60 },
  )
})

it('gives stand-ins that no two names share, however they are shortened', () => {
  for (const rows of [people.femn, people.masc]) {
    const groups = rows.map((row) => row.split(' ').map((name) => groupsOf(name.toLowerCase())))
    for (const [full, short, latin, latinShort] of groups)
      for (const other of [short, latin, latinShort])
        expect([...other!].some((group) => full!.has(group))).toBe(true)
  }
})

it('changes nothing for the rules: the fixtures', async () => {
  const mask = createAnonymiser(vocabularies)
  const active = ruleSet.rules.flatMap((rule) =>
    rule.meta.severity === 'off'
      ? []
      : [{ rule, severity: rule.meta.severity, options: { ...rule.meta.defaults } }],
  )
  const found = (thread: Thread) =>
    lint(thread, ruleSet, { active, settings: {}, only: 'all' }).map(({ ruleId }) => ruleId)
  const cwd = fileURLToPath(new URL('../../fixtures', import.meta.url))
  const reader = new ReplyLint({ cwd, overrideConfigFile: true })
  for await (const { entry } of reader.readFiles(['chatwoot', 'demo', 'dialogue', 'intercom', 'zammad']))
    if ('thread' in entry) expect(found(mask(entry.thread))).toEqual(found(entry.thread))
})
