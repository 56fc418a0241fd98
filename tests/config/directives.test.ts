import { expect, test } from 'vitest'
import { Directives } from '../../src/directives/directives.ts'
import type { LintMessage } from '../../src/types.ts'
import { rules } from './rules.ts'

const known = new Map(rules.map((rule) => [rule.id, rule]))

const finding = (ruleId: string, line: number, column = 1): LintMessage => ({
  ruleId,
  severity: 2,
  message: 'x',
  line,
  column,
})

function judge(source: string, messages: LintMessage[], hash = false) {
  const directives = new Directives(source, { hash })
  const { messages: kept, suppressed } = directives.apply(messages)
  const place = ({ ruleId, line }: LintMessage) => `${ruleId} ${line}`
  return {
    kept: kept.map(place),
    suppressed: suppressed.map((one) => `${place(one)} ${one.suppressions.map((s) => s.justification)}`),
    unused: directives.unused(1, known).map(({ line, column, message }) => `${line}:${column} ${message}`),
  }
}

test('disable and enable, for some rules or all', () => {
  const source = [
    '<!-- replylint-disable concise, no-cliche -- agreed with legal -->',
    'text',
    '<!-- replylint-enable no-cliche -->',
    'text',
    '{% comment %} replylint-disable {% endcomment %}',
    'text',
  ].join('\n')
  const all = [2, 4, 6].flatMap((line) => [finding('concise', line), finding('no-cliche', line)])
  expect(judge(source, all)).toEqual({
    kept: ['no-cliche 4'],
    suppressed: [
      'concise 2 agreed with legal',
      'no-cliche 2 agreed with legal',
      'concise 4 agreed with legal',
      'concise 6 ',
      'no-cliche 6 ',
    ],
    unused: [],
  })
})

test('one line', () => {
  const source = [
    '<!-- replylint-disable-next-line no-cliche -- why',
    ' not -->',
    'text',
    'text <!-- replylint-disable-line -->',
    'text',
  ].join('\n')
  expect(
    judge(source, [
      finding('no-cliche', 3),
      finding('concise', 3),
      finding('concise', 4),
      finding('concise', 5),
    ]),
  ).toEqual({
    kept: ['concise 3', 'concise 5'],
    suppressed: ['no-cliche 3 why\n not', 'concise 4 '],
    unused: [],
  })
})

test('# is a comment in YAML alone', () => {
  const source = '# replylint-disable-next-line concise\ntext: x\n'
  expect(judge(source, [finding('concise', 2)], true).kept).toEqual([])
  expect(judge(source, [finding('concise', 2)], false)).toEqual({
    kept: ['concise 2'],
    suppressed: [],
    unused: [],
  })
})

test('what had no effect is told in the words of ESLint', () => {
  const source = [
    '<!-- replylint-disable -->',
    '<!-- replylint-enable -->',
    'x <!-- replylint-disable-line concise -->',
    '<!-- replylint-disable-next-line concise, no-cliche, match-channel -->',
    'text',
    '<!-- replylint-disable-next-line concise, no-cliche -->',
    'text',
    '<!-- replylint-disable no-clishe -->',
  ].join('\n')
  expect(judge(source, [finding('concise', 7)]).unused).toEqual([
    '1:1 Unused replylint-disable directive (no problems were reported).',
    "3:3 Unused replylint-disable-line directive (no problems were reported from 'concise').",
    "4:1 Unused replylint-disable-next-line directive (no problems were reported from 'concise', 'no-cliche', or 'match-channel').",
    "6:1 Unused replylint-disable-next-line directive (no problems were reported from 'no-cliche').",
    '8:1 Unused replylint-disable directive: there is no rule \'no-clishe\'. Did you mean "no-cliche"?',
  ])
})

test('the fix takes the comment away, with its line when it stands alone', () => {
  const source =
    'a\n  <!-- replylint-disable -->\nb <!-- replylint-disable-line --> c\n<!-- replylint-disable'
  expect(new Directives(source).unused(2, known).map(({ fix }) => fix)).toEqual([
    { range: [2, 31], text: '' },
    { range: [33, 64], text: '' },
  ])
})

test('a file that cannot be read is not to be silenced', () => {
  const fatal: LintMessage = { ...finding('x', 2), ruleId: null, fatal: true }
  expect(new Directives('<!-- replylint-disable -->\nx').apply([fatal]).messages).toEqual([fatal])
})
