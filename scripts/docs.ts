/** Writes the tables of rules in the READMEs from the rooms: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadRules } from '../src/load/rules.ts'
import type { Language } from '../src/types.ts'
import { withChannels } from './channel-table.ts'
import { withTable } from './rule-table.ts'

const { rules } = await loadRules()
const pages: readonly [string, Language][] = [
  ['README.md', 'en'],
  ['README.ru.md', 'ru'],
]
for (const [page, language] of pages) {
  const file = new URL(`../${page}`, import.meta.url)
  writeFileSync(file, withChannels(withTable(readFileSync(file, 'utf8'), rules, language)))
}
