import type { Language, Rule } from '../../src/types.ts'
import { ruleRow } from './rule-row.ts'

const HEAD = '| --- | --- | --- | --- |\n'

/** A README with the rows of its table of rules written anew. */
export function withTable(page: string, rules: readonly Rule[], language: Language): string {
  const start = page.lastIndexOf(HEAD) + HEAD.length
  const end = page.indexOf('\n\n', start)
  const rows = rules.map((rule) => ruleRow(rule, language, 'docs/rules/'))
  return page.slice(0, start) + rows.join('\n') + page.slice(end)
}
