import { expect, test } from 'vitest'
import { cli } from './cli.ts'

const GOOD = {
  'pack/say-when/cases.yaml': `ru:
  rejects: [{ reply: Сделаем вскорости., finds: [{ quote: вскорости, suggest: [сегодня] }] }]
  accepts: [{ reply: Сделаем сегодня. }]
en:
  rejects: [{ reply: We do it asap., finds: [{ quote: asap, suggest: [today] }] }]
  accepts: [{ reply: We do it today. }]
`,
  'pack/no-pony/cases.yaml': `ru:
  rejects: [{ reply: Вот пони., finds: [пони] }]
  accepts: [{ reply: Вот конь. }]
en:
  rejects: [{ reply: A pony., finds: [pony] }]
  accepts: [{ reply: A horse. }]
`,
}

const tried = async (argv: readonly string[], files: Readonly<Record<string, string>>) => {
  const { code, stdout, stderr } = await cli(['test', ...argv], { files })
  return { code, stdout, stderr }
}

test('a pack whose rules do what their cases say', async () => {
  expect(await tried(['pack', '--coverage'], GOOD)).toEqual({
    code: 0,
    stdout: '✔ no-pony  4 cases\n✔ say-when  4 cases\n\n✔ 2 rules, 8 cases\n',
    stderr: '',
  })
  expect((await tried(['pack/no-pony', '--verbose'], GOOD)).stdout).toBe(`✔ no-pony  4 cases
  ✔ pack/no-pony/cases.yaml:2:13 ru rejects: Вот пони.
  ✔ pack/no-pony/cases.yaml:3:13 ru accepts: Вот конь.
  ✔ pack/no-pony/cases.yaml:5:13 en rejects: A pony.
  ✔ pack/no-pony/cases.yaml:6:13 en accepts: A horse.

✔ 1 rule, 4 cases
`)
})

test('cases that fail, are missing or stand twice, and what nothing proves', async () => {
  const files = {
    ...GOOD,
    'pack/say-when/cases.yaml': `ru:
  rejects:
    - { reply: Сделаем вскорости., finds: [{ quote: скоро, suggest: [] }] }
en:
  rejects:
    - { reply: We do it today., finds: [asap] }
  accepts:
    - { reply: "Yes, asap." }
    - { reply: Today. }
    - { reply: Today. }
`,
    'pack/no-pony/rule.yaml':
      'description: { en: x, ru: x }\nseverity: warn\noptions: { properties: { most: { type: integer } } }\n',
    'pack/no-pony/en.yaml':
      'messages: { default: "No “{match}”." }\nlists: { avoid: [pony, my little pony, foal] }',
    'pack/no-pony/cases.yaml': `${GOOD['pack/no-pony/cases.yaml']}phrases:
  en:
    avoid: [The little ponies., An old horse.]
    avoids: [A foal.]
`,
  }
  const { code, stdout } = await tried(['pack', '--coverage'], files)
  expect(code).toBe(1)
  expect(stdout).toBe(`✖ no-pony  4 cases
  ✖ pack/no-pony/rule.yaml:3:26: No case sets the option "most".
  ✖ pack/no-pony/en.yaml:2:24: No case says “my little pony”, nor does a sentence of phrases.en.avoid in cases.yaml.
  ✖ pack/no-pony/en.yaml:2:40: No case says “foal”, nor does a sentence of phrases.en.avoid in cases.yaml.
  ✖ pack/no-pony/cases.yaml:9:33: No phrase of the list "avoid" meets this sentence.
  ✖ pack/no-pony/cases.yaml:10:14: No phrase of the list "avoids" meets this sentence.
✖ say-when  5 cases, 3 failed
  ✖ pack/say-when/cases.yaml:3:7 ru rejects: Сделаем вскорости.
      What is found is not what the case says.
      + found - expected
      - - quote: скоро
      -   suggest: []
      + - quote: вскорости
      +   suggest:
      +     - сегодня
  ✖ pack/say-when/cases.yaml:6:7 en rejects: We do it today.
      What is found is not what the case says.
      + found - expected
      - - asap
      + []
  ✖ pack/say-when/cases.yaml:8:7 en accepts: Yes, asap.
      Something is found in a reply that is accepted.
      + found - expected
      - []
      + - asap
  ✖ pack/say-when/cases.yaml:2:3: At least 1 of what the rule accepts (near misses) in Russian should stand here; there are 0.
  ✖ pack/say-when/cases.yaml:10:7: The case stands twice: en.accepts.1 is the same.

✖ 2 of 2 rules failed, 3 of 9 cases
`)
  expect((await tried(['pack', '--rule', 'no-pony'], files)).code).toBe(0)
})

test('cases that cannot be read end with 2; the others are tried', async () => {
  const files = {
    'pack/no-pony/cases.yaml': GOOD['pack/no-pony/cases.yaml'],
    'pack/say-when/cases.yaml': 'en: { rejects: [{ reply: asap, fids: [asap] }] }\n',
  }
  expect(await tried(['pack'], files)).toEqual({
    code: 2,
    stdout: '✔ no-pony  4 cases\n✖ say-when\n\n✖ 0 of 2 rules failed, 0 of 4 cases, 1 could not be read\n',
    stderr: `pack/say-when/cases.yaml:1:32: en.rejects.0: Unexpected key "fids". Did you mean "finds"?
> 1 | en: { rejects: [{ reply: asap, fids: [asap] }] }
    |                                ^
  2 |
`,
  })
  expect((await tried(['pack'], {})).stderr).toBe(
    'pack/no-pony: this room has no cases.yaml.\npack/say-when: this room has no cases.yaml.\n',
  )
})

test('what cannot be tried', async () => {
  const stderr = async (argv: readonly string[]) => {
    const done = await tried(argv, GOOD)
    expect(done.code).toBe(2)
    return done.stderr
  }
  expect(await stderr([])).toBe("missing required argument 'rules-dir'\n")
  expect(await stderr(['nope'])).toMatch(/nope there is no such folder of rooms\n$/)
  expect(await stderr(['pack', '--rule', 'no-poni'])).toBe(
    'There is no rule "no-poni" there. Did you mean "no-pony"?\n',
  )
})

test('rooms with code in TypeScript', async () => {
  const room = {
    'own/loud/rule.yaml': 'description: { en: Loud., ru: Громко. }\nseverity: warn\n',
    'own/loud/en.yaml': 'messages: { default: Loud }\nlists: { loud: [hooray] }',
    'own/loud/ru.yaml': 'messages: { default: Громко }\nlists: { loud: [ура] }',
    'own/loud/check.ts': `import type { Check } from 'replylint'
export const check: Check = function* ({ text }, { lexicon }) {
  for (const span of lexicon.find('loud', text)) yield { span }
}
`,
    'own/loud/cases.yaml': `ru: { rejects: [{ reply: "Ура!", finds: [Ура] }], accepts: [{ reply: Да. }] }
en: { rejects: [{ reply: Hooray!, finds: [Hooray] }], accepts: [{ reply: Yes. }] }
`,
  }
  expect(await tried(['own', 'pack'], { ...room, ...GOOD })).toMatchObject({
    code: 0,
    stdout: '✔ loud  4 cases\n✔ no-pony  4 cases\n✔ say-when  4 cases\n\n✔ 3 rules, 12 cases\n',
  })
})
