import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { loadRules } from '../../src/load/rooms/rules.ts'
import type { Language, Rule } from '../../src/types.ts'
import { withChannels } from './channel-table.ts'
import { formatsPage } from './formats-page.ts'
import type { CaseTable } from './rule-examples.ts'
import { indexPage, type Room, rulePage } from './rule-page.ts'
import { withTable } from './rule-table.ts'
import { scorePage } from './score-page.ts'

const root = new URL('../../', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, root), 'utf8')

/** Every page that is written from the rooms, by its path, as it should stand. */
export async function pages(): Promise<Map<string, string>> {
  const { rules } = await loadRules()
  const sorted = rules.toSorted((a, b) => a.id.localeCompare(b.id))
  return new Map([
    ['docs/score.md', scorePage(sorted)],
    ['docs/formats.md', formatsPage(fileURLToPath(new URL('fixtures', root)))],
    ...LANGUAGES.map((language): Page => {
      const name = `README${END[language]}`
      return [name, withChannels(withTable(read(name), rules, language))]
    }),
    ...LANGUAGES.map((language): Page => [`docs/rules/README${END[language]}`, indexPage(sorted, language)]),
    ...sorted.flatMap((rule) =>
      LANGUAGES.map(
        (language): Page => [`docs/rules/${rule.id}${END[language]}`, rulePage(roomOf(rule), language)],
      ),
    ),
  ])
}

type Page = [path: string, content: string]

const LANGUAGES: readonly Language[] = ['en', 'ru']
const END: Readonly<Record<Language, string>> = { en: '.md', ru: '.ru.md' }

function roomOf(rule: Rule): Room {
  const home = `rules/${rule.id}`
  const russian = `${home}/README.ru.md`
  return {
    rule,
    readme: {
      en: read(`${home}/README.md`),
      ru: existsSync(new URL(russian, root))
        ? read(russian)
        : `# ${rule.id}\n\n${rule.meta.description.ru}\n`,
    },
    cases: parse(read(`${home}/cases.yaml`)) as CaseTable,
  }
}
