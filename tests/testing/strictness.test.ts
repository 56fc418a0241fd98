import { expect, test } from 'vitest'
import { type CaseTable, defineRule, type RuleDefinition, RuleTester, type Span } from '../../src/index.ts'

/** Suggests or fixes as its option says, and is quiet about any other word. */
const rule = defineRule({
  id: 'no-hooray',
  description: { en: 'No hooray.', ru: 'Без ура.' },
  fixable: true,
  hasSuggestions: true,
  options: { type: 'object', properties: { as: { type: 'string', default: 'plain' } } },
  messages: {
    en: { default: '“{match}”.', suggest: 'Write “{replacement}”.', hole: '{nobody}' },
    ru: { default: '«{match}».', suggest: 'Напишите «{replacement}».', hole: '{nobody}' },
  },
  lists: { en: { loud: ['hooray'] }, ru: { loud: ['ура'] } },
  *check(reply, { lexicon, options: { as } }) {
    const [found] = lexicon.find('loud', reply.text)
    if (!found) return
    const span: Span = found
    const to = (text: string) => ({ messageId: 'suggest', fix: { span, text } })
    if (as === 'fix') yield { span, fix: { span, text: 'yes' } }
    else if (as === 'suggest') yield { span, suggest: [to('yes')] }
    else if (as === 'idle suggestion') yield { span, suggest: [to('Hooray')] }
    else if (as === 'idle fix') yield { span, fix: { span, text: 'Hooray' } }
    else if (as === 'stubborn fix') yield { span, fix: { span, text: 'Very Hooray' } }
    else if (as === 'twins') yield { span, suggest: [to('yes'), to('yes')] }
    else if (as === 'hole') yield { span, messageId: 'hole' }
    else if (as === 'unknown') yield { span, messageId: 'nope' }
    else if (as === 'change') (reply.message as { text: string }).text = ''
    else yield { span }
  },
})

const ru: CaseTable['ru'] = { rejects: [{ reply: 'Ура.', finds: ['Ура'] }], accepts: [{ reply: 'Да.' }] }
const accepts = [{ reply: 'Done.' }]

/** What a RuleTester says of a reply that the rule rejects in this way; the rest of the table is in order. */
async function said(written: object, definition: RuleDefinition = rule): Promise<string> {
  const rejects = [{ reply: 'Hooray.', finds: ['Hooray'], ...written }]
  const cases = { ru, en: { rejects, accepts } } as CaseTable
  try {
    await new RuleTester().run(definition, cases)
    return ''
  } catch (error) {
    const errors: readonly Error[] = error instanceof AggregateError ? error.errors : [error as Error]
    return errors.map(({ message }) => message).join('\n')
  }
}

/** What ESLint’s RuleTester refuses, and what it says here. */
test.each<[string, object, string]>([
  ['keys that are not known', { costumer: 'Hi' }, 'Unexpected key "costumer". Did you mean "customer"?'],
  ['keys of a finding that are not known', { finds: [{ quoet: 'Hooray' }] }, 'Unexpected key "quoet"'],
  ['no findings', { finds: undefined }, 'A rejected reply names what is found: add "finds".'],
  ['an empty list of findings', { finds: [] }, 'A rejected reply names what is found: add "finds".'],
  ['findings that are no list', { finds: 'Hooray' }, 'Expected a list, got "Hooray".'],
  [
    'a finding without a place',
    { finds: [{}] },
    'should say where: the words found as "quote", or "whole: true"',
  ],
  ['a finding with an id alone', { finds: [{ id: 'default' }] }, 'should say where'],
  ['a finding with two places', { finds: [{ quote: 'Hooray', whole: true }] }, 'should say where'],
  ['too many findings', { finds: ['Hooray', 'Hooray'] }, 'What is found is not what the case says.'],
  ['another id', { finds: [{ quote: 'Hooray', id: 'suggest' }] }, 'What is found is not what the case says.'],
  ['another message', { finds: [{ quote: 'Hooray', message: '“Hooray”' }] }, '+   message: “Hooray”.'],
  ['a reply that is no text', { reply: 1 }, 'Expected a string, got 1.'],
  ['options of another type', { options: { as: 1 } }, 'options.as: Expected a string, got 1.'],
  ['options that are not known', { options: { sa: 'fix' } }, 'Unexpected key "sa". Known keys: "as".'],
  [
    'a fix that is not named',
    { options: { as: 'fix' } },
    'It fixes something: name the text after it as "fix".',
  ],
  [
    'a fix that changes nothing',
    { options: { as: 'idle fix' } },
    'A fix or suggestion changes nothing: “Hooray”.',
  ],
  ['a fix that does not help', { options: { as: 'stubborn fix' } }, 'A fix leaves what it is for: “Hooray”.'],
  [
    'suggestions that are not named',
    { options: { as: 'suggest' } },
    'It suggests something: name the wordings as "suggest".',
  ],
  [
    'a suggestion that changes nothing',
    { options: { as: 'idle suggestion' } },
    'A fix or suggestion changes nothing: “Hooray”.',
  ],
  ['suggestions alike', { options: { as: 'twins' } }, 'Two suggestions read alike: “Write “yes”.”.'],
  ['a hole that nobody fills', { options: { as: 'hole' } }, 'The rule crashed: '],
  ['a message that the rule has not', { options: { as: 'unknown' } }, 'The rule crashed: '],
  ['a change of what it is given', { options: { as: 'change' } }, 'The rule crashed: '],
])('%s: refused', async (_, written, message) => {
  expect(await said(written)).toContain(message)
})

test.each<[string, Partial<RuleDefinition>, object, string]>([
  [
    'options of a rule that takes none',
    { options: undefined, *check() {} },
    { options: { as: 'fix' } },
    'The rule "no-hooray" takes no options.',
  ],
  [
    'options whose schema is none',
    { options: { type: 'object', properties: { as: { type: 'strnig' } } } },
    {},
    'The schema of the options cannot be used: ',
  ],
  [
    'defaults that their schema does not take',
    { options: { type: 'object', properties: { as: { type: 'string', default: 1 } } } },
    {},
    'defaults.as: Expected a string, got 1.',
  ],
  ['fixes unannounced', { fixable: false }, { options: { as: 'fix' } }, '"fixable" is not true.'],
  [
    'suggestions unannounced',
    { hasSuggestions: false },
    { options: { as: 'suggest' } },
    '"hasSuggestions" is not',
  ],
])('%s: refused', async (_, changed, written, message) => {
  expect(await said(written, { ...rule, ...changed } as RuleDefinition)).toContain(message)
})

test('twins are known whatever the order of their keys and the name', async () => {
  const twins = [
    { name: 'one', customer: 'Hi', reply: 'Hooray.', finds: ['Hooray'] },
    { name: 'other', reply: 'Hooray.', customer: 'Hi', finds: ['Hooray'] },
  ]
  const error: AggregateError = await new RuleTester()
    .run(rule, { ru, en: { rejects: twins, accepts } })
    .catch((error) => error)
  expect(error.message).toContain('en.rejects.1: The case stands twice: en.rejects.0 is the same.')
})

test('no cases, or cases that are not there', async () => {
  const refused = async (cases: unknown) => {
    const error: Error = await new RuleTester().run(rule, cases as CaseTable).catch((error) => error)
    return error.message
  }
  expect(await refused({})).toContain('en.accepts: At least 1 of what the rule accepts')
  expect(await refused({ en: { rejects: [null], accepts }, ru })).toContain(
    'en.rejects.0: Expected an object',
  )
})

test('a case by its name, and alone', async () => {
  const names: string[] = []
  const alone: string[] = []
  const its = (list: string[]) => (name: string) => list.push(name)
  RuleTester.describe = (_, body) => body()
  RuleTester.it = its(names)
  RuleTester.itOnly = its(alone)
  const other = { name: 'a cheer', reply: 'Hooray, it is done.', finds: ['Hooray'] }
  const rejects = [{ reply: 'Hooray.', finds: ['Hooray'] }, RuleTester.only(other)]
  await new RuleTester().run(rule, { ru, en: { rejects, accepts } })
  RuleTester.describe = undefined
  RuleTester.it = undefined
  RuleTester.itOnly = undefined
  expect(alone).toEqual(['en rejects: a cheer'])
  expect(names).toContain('en rejects: Hooray.')
  expect(names).toHaveLength(6)

  const wrong = { ...other, finds: ['nothing'] }
  const failing = { ru, en: { rejects: [{ reply: 'Hooray.' }, RuleTester.only(wrong)], accepts } }
  const error: AggregateError = await new RuleTester().run(rule, failing).catch((error) => error)
  expect(error.errors).toHaveLength(1)
})

test('what is named is accepted', async () => {
  const fix = { options: { as: 'fix' }, finds: [{ quote: 'Hooray', fix: 'yes.' }] }
  expect(await said(fix)).toBe('No case reaches these messages: suggest.')
  const suggest = { options: { as: 'suggest' }, finds: [{ quote: 'Hooray', suggest: ['yes'] }] }
  expect(await said(suggest)).toBe('')
})
