import { AssertionError } from 'node:assert'
import { afterEach, describe, expect, it } from 'vitest'
import { type CaseTable, defineRule, RuleTester } from '../../src/index.ts'

const shout = defineRule({
  id: 'no-shout',
  description: { en: 'Do not shout.', ru: 'Не кричите.' },
  severity: 'error',
  options: { type: 'object', properties: { most: { type: 'integer', default: 0 } } },
  messages: {
    en: { default: '“{match}” is shouted.', often: 'Too many “{match}”.' },
    ru: { default: '«{match}» — это крик.', often: 'Слишком часто «{match}».' },
  },
  lists: { en: { loud: ['hooray'] }, ru: { loud: ['ура'] } },
  *check(reply, { lexicon, options }) {
    const found = lexicon.find('loud', reply.text)
    for (const span of found.slice(options.most as number))
      yield { span, messageId: found.length > 1 ? 'often' : 'default' }
  },
})

const cases: CaseTable = {
  en: {
    rejects: [
      { customer: 'When?', reply: 'Hooray, tomorrow.', finds: ['Hooray'] },
      { reply: 'Hooray hooray.', options: { most: 1 }, finds: [{ quote: 'hooray', id: 'often' }] },
    ],
    accepts: [{ reply: 'Tomorrow.' }],
  },
  ru: { rejects: [{ reply: 'Ура, завтра.', finds: ['Ура'] }], accepts: [{ reply: 'Завтра.' }] },
}

describe('with a runner', () => {
  RuleTester.describe = describe
  RuleTester.it = it
  new RuleTester({ least: 1 }).run(shout, cases)
  RuleTester.describe = undefined
  RuleTester.it = undefined
})

describe('without a runner', () => {
  const tried = (changed: CaseTable, rule = shout) =>
    new RuleTester().run(rule, { ...cases, ...changed }).then(
      () => [],
      (error: AggregateError) => error.errors.map((one: Error) => one.message),
    )

  afterEach(() => {
    expect(RuleTester.it).toBeUndefined()
  })

  it('is silent where all is well', async () => {
    expect(await tried({})).toEqual([])
  })

  it('tells what is found beside what was expected', async () => {
    const ru: CaseTable['ru'] = {
      rejects: [{ reply: 'Ура, завтра. Ура!', finds: ['Ура'] }],
      accepts: [{ reply: 'Ура.' }],
    }
    expect(await tried({ ru })).toEqual([
      `What is found is not what the case says.
+ found - expected
  - Ура
+ - Ура`,
      `Something is found in a reply that is accepted.
+ found - expected
- []
+ - Ура`,
    ])
  })

  it('names near misses that are missing, twins, options and messages that nothing proves', async () => {
    const twin = { reply: 'Ура, завтра.', finds: ['Ура'] }
    expect(
      await tried({
        ru: { rejects: [twin, { ...twin, options: { mots: 1 } }, twin] },
        en: { accepts: [{ reply: 'Tomorrow.', finds: [] }], rejects: [{ reply: 'Hooray.' }] },
      }),
    ).toEqual([
      'A rejected reply names what is found: add "finds".',
      'An accepted reply has no "finds".',
      `ru.accepts: At least 1 of what the rule accepts (near misses) in Russian should stand here; there are 0.
ru.rejects.2: The case stands twice: ru.rejects.0 is the same.
ru.rejects.1.options.mots: Unexpected key "mots". Known keys: "most".`,
      'No case reaches these messages: often.',
    ])
  })

  it('knows no keys but its own', async () => {
    const accepts = [{ reply: 'Tomorrow.', ...{ costumer: 'When?' } }]
    const en: CaseTable['en'] = { ...cases.en, accepts }
    const [first] = await tried({ en })
    expect(first).toBe('Cases of no-shout: en.accepts.0: Unexpected key "costumer". Did you mean "customer"?')
  })

  it('names a rule that crashes, fixes unannounced, or has a mistake', async () => {
    const crash = defineRule({
      ...shout,
      // biome-ignore lint/correctness/useYield: it throws first
      *check() {
        throw new Error('kaboom')
      },
    })
    expect((await tried({}, crash))[0]).toBe(
      'The rule crashed: The rule "no-shout" failed on this reply: kaboom',
    )
    const fixing = defineRule({
      ...shout,
      *check(reply, { lexicon }) {
        for (const span of lexicon.find('loud', reply.text)) yield { span, fix: { span, text: '' } }
      },
    })
    expect((await tried({}, fixing))[0]).toMatch(/^It fixes something, but "fixable" is not true\./)
    const wrong = defineRule({ ...shout, lists: { en: { loud: ['(hooray'] }, ru: { loud: [] } } })
    expect((await tried({}, wrong))[0]).toMatch(/^The rule "no-shout", en: lists\.loud\.0: /)
  })

  it('gives runners what they show', async () => {
    const error: AggregateError = await new RuleTester()
      .run(shout, { ...cases, ru: { ...cases.ru, accepts: [{ reply: 'Ура.' }] } })
      .catch((error) => error)
    const [first] = error.errors as [AssertionError]
    expect(first).toBeInstanceOf(AssertionError)
    expect([first.actual, first.expected]).toEqual([['Ура'], []])
    expect(error.message.split('\n')[0]).toBe('no-shout: 1 of 7 tests failed')
  })

  it('settings go to every case', async () => {
    const rule = defineRule({
      ...shout,
      *check(_, { settings }) {
        if (settings.address === 'ты') yield {}
      },
    })
    const whole = [{ whole: true }] as const
    const error: AggregateError = await new RuleTester({ settings: { address: 'ты' } })
      .run(rule, {
        en: {
          rejects: [{ reply: 'Hello there.', finds: whole }],
          accepts: [{ reply: 'Hello you.', settings: { address: 'вы' } }],
        },
      })
      .catch((error) => error)
    expect(error.errors.map(({ message }: Error) => message.split('\n')[0])).toEqual([
      'ru.rejects: At least 1 of what the rule rejects in Russian should stand here; there are 0.',
      'No case reaches these messages: often.',
    ])
  })
})
