import type { Language, Rule } from '../../src/types.ts'
import { type CaseTable, examples } from './rule-examples.ts'
import { ruleRow } from './rule-row.ts'

/** What a room says in its own words, and the cases that are its spec. */
export interface Room {
  readonly rule: Rule
  /** README.md and README.ru.md. */
  readonly readme: Readonly<Record<Language, string>>
  readonly cases: CaseTable
}

/** The page of a rule in one language: what its door plate, its README and its cases say. Whole Markdown. */
export function rulePage({ rule, readme, cases }: Room, language: Language): string {
  const words = WORDS[language]
  const [title, ...rest] = readme[language].trim().split('\n')
  const body = rest.join('\n').trim()
  return [
    '<!-- Written by `npm run docs` from the rule’s room. -->',
    title,
    plate(rule, language),
    body,
    `## ${words.messages}`,
    messages(rule, language),
    `## ${words.cases}`,
    words.intro,
    ...LANGUAGES.flatMap((of) => [
      `### ${words.in[of]}`,
      `**${words.rejects}**`,
      examples(cases[of].rejects, language),
      `**${words.accepts}**`,
      examples(cases[of].accepts, language),
    ]),
    `[${words.other}](${rule.id}${language === 'en' ? '.ru' : ''}.md) · [${words.all}](README${language === 'ru' ? '.ru' : ''}.md) · [${words.room}](../../rules/${rule.id}/)`,
    '',
  ].join('\n\n')
}

/** The list of all rules, by category. Whole Markdown. */
export function indexPage(rules: readonly Rule[], language: Language): string {
  const words = WORDS[language]
  const categories = [...new Set(rules.map(({ meta }) => meta.category))].sort()
  return [
    '<!-- Written by `npm run docs` from the rooms of the rules. -->',
    `# ${words.all}`,
    ...categories.flatMap((category) => [
      `## ${category}`,
      [
        words.head,
        '| --- | --- | --- | --- |',
        ...rules.filter(({ meta }) => meta.category === category).map((rule) => ruleRow(rule, language)),
      ].join('\n'),
    ]),
    '',
  ].join('\n\n')
}

function plate({ meta }: Rule, language: Language): string {
  const words = WORDS[language]
  const facts = [
    `${words.severity}: \`${meta.severity}\``,
    `${words.needs}: ${words.needed[meta.needs]}${meta.setting ? ` (\`${meta.setting}\`)` : ''}`,
    ...(meta.source.length > 0 ? [`${words.source}: ${meta.source.join(', ')}`] : []),
    ...(meta.fixable ? [words.fixable] : []),
    ...(meta.hasSuggestions ? [words.suggests] : []),
  ]
  return `_${facts.join(' · ')}_`
}

/** Every sentence that the rule can say, in the language of the page. */
function messages(rule: Rule, language: Language): string {
  return Object.entries(rule.messages[language])
    .map(([id, sentence]) => `- \`${id}\`: ${sentence}`)
    .join('\n')
}

const LANGUAGES: readonly Language[] = ['ru', 'en']

const WORDS = {
  en: {
    severity: 'Severity in `recommended`',
    needs: 'reads',
    needed: {
      reply: 'the reply alone',
      thread: 'the thread',
      time: 'the thread and its times',
      config: 'the settings',
      files: 'all templates of a run',
    },
    source: 'source',
    fixable: 'fixed by `--fix`',
    suggests: 'has suggestions',
    messages: 'What it says',
    cases: 'Cases',
    intro: 'Some of the cases that the tests hold the rule to.',
    in: { ru: 'In Russian', en: 'In English' },
    rejects: 'It finds',
    accepts: 'It is silent about',
    other: 'По-русски',
    all: 'Rules',
    room: 'Source',
    head: '| rule | recommended | needs | what it asks for |',
  },
  ru: {
    severity: 'В `recommended`',
    needs: 'читает',
    needed: {
      reply: 'только ответ',
      thread: 'переписку',
      time: 'переписку и её время',
      config: 'настройки',
      files: 'все шаблоны запуска',
    },
    source: 'источник',
    fixable: 'исправляется `--fix`',
    suggests: 'предлагает замену',
    messages: 'Что говорит',
    cases: 'Случаи',
    intro: 'Часть случаев, на которых правило проверяют тесты.',
    in: { ru: 'По-русски', en: 'По-английски' },
    rejects: 'Находит',
    accepts: 'Молчит',
    other: 'In English',
    all: 'Правила',
    room: 'Исходник',
    head: '| правило | recommended | нужно | чего хочет |',
  },
} as const
