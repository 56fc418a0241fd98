/** `docs/accuracy.md`: the figures, and in words what they are made of. Nothing of the measured texts goes in. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Figures, NAMES, type Section, sectionsOf, type Table } from './sections.ts'

type Kinds = Readonly<Record<string, Readonly<Record<string, { misses?: string[]; alarms?: string[] }>>>>

export function pageOf(figures: Figures): string {
  const kinds = parse(readFileSync(new URL('./kinds.yaml', import.meta.url), 'utf8')) as Kinds
  const parts = [
    '# Accuracy',
    'Written by `npm run eval -- <folder> --write`. The correspondence that is measured is real and not ours to publish: this page gives figures, and examples that are composed.',
    ...sectionsOf(figures, kindSections(kinds)).flatMap(markdown),
  ]
  return `${parts.join('\n\n')}\n`
}

function kindSections(kinds: Kinds): readonly Section[] {
  const sections = Object.entries(kinds).map(([title, languages]): Section => {
    const lines: string[] = []
    for (const [language, { misses = [], alarms = [] }] of Object.entries(languages)) {
      for (const miss of misses) lines.push(`- ${NAMES[language]}, missed: ${miss}`)
      for (const alarm of alarms) lines.push(`- ${NAMES[language]}, false alarm: ${alarm}`)
    }
    return { title, inner: true, text: lines.join('\n') }
  })
  return [{ title: 'Kinds of errors' }, ...sections]
}

const markdown = ({ title, inner, text, table }: Section): readonly string[] => [
  `${inner ? '###' : '##'} ${title}`,
  ...(text === undefined ? [] : [text]),
  ...(table === undefined ? [] : [markdownTable(table)]),
]

function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
