import type { Language, Rule } from '../../src/types.ts'

/** A rule in a table of rules; `folder`: where its page is, from the page with the table. */
export const ruleRow = ({ id, meta }: Rule, language: Language, folder = ''): string =>
  `| [${id}](${folder}${id}${language === 'ru' ? '.ru' : ''}.md) | ${meta.severity} | ${meta.needs} | ${meta.description[language]} |`
