/**
 * Measures the rules on real correspondence: `npm run eval -- <folder> [--rule <id>] [--examples <n>] [--write]`.
 * What the folder holds is measured: labelled threads (`threads.jsonl`, `labels.jsonl`), pairs of question and reply, reviews,
 * judged replies. `--rule` looks at one rule (or `mood`) with examples of both errors; `--write` writes `docs/accuracy.md`.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadRules } from '../src/load/rooms/rules.ts'
import { type Examples, examplesOf } from './eval/examples.ts'
import { measureJudged } from './eval/judged.ts'
import { measureLabels } from './eval/labels.ts'
import { pageOf } from './eval/page.ts'
import { measurePairs } from './eval/pairs.ts'
import { measureReviews } from './eval/reviews.ts'
import { type Figures, type Section, sectionsOf } from './eval/sections.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    examples: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? '.'
const subject = values.rule
const most = subject ? Number(values.examples) || 20 : Number(values.examples)

const figures = await measure()
const sections = sectionsOf(subject ? about(subject, figures) : figures)
if (sections.length === 0) {
  console.log(`There is nothing to measure in ${folder}: the data is not part of the project.`)
} else {
  for (const section of sections) print(section)
  for (const examples of examplesOf(figures, subject)) printExamples(examples)
  if (values.write) writeFileSync(new URL('../docs/accuracy.md', import.meta.url), pageOf(figures))
}

/** All there is; for one rule the parts that tell something about it. */
async function measure(): Promise<Figures> {
  const rules = await loadRules()
  const wants = (id: string) => subject === undefined || subject === id || values.write
  return {
    labels: measureLabels(folder, rules),
    pairs: wants('answer-every-question') ? measurePairs(folder, rules) : [],
    reviews: wants('mood') ? measureReviews(folder, rules) : undefined,
    judged: wants('') ? measureJudged(folder, rules) : undefined,
  }
}

/** The figures with one rule alone among those of the labels. */
function about(id: string, all: Figures): Figures {
  const { labels } = all
  return labels
    ? { ...all, labels: { ...labels, rules: labels.rules.filter(({ rule }) => rule === id) } }
    : all
}

function print({ title, text, table }: Section): void {
  console.log(`\n${title}`)
  if (text !== undefined) console.log(`  ${text}`)
  if (table === undefined) return
  const lines = [table.head, ...table.rows]
  const widths = table.head.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)))
  for (const cells of lines)
    console.log(
      `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')}`,
    )
}

function printExamples({ title, list }: Examples): void {
  for (const { thread, note } of list.slice(0, most)) {
    console.log(`\n▌${title}\n  ${thread.id ?? ''}  ${note}`)
    for (const { role, text } of thread.messages.slice(-4)) {
      console.log(`    ${role}: ${text.replace(/\s+/gu, ' ').slice(0, 400)}`)
    }
  }
}
