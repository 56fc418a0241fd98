/**
 * Measures the rules on real correspondence: `npm run eval -- <folder> [--rule <id>] [--examples <n>] [--write]`.
 * What the folder holds is measured: labelled threads (`threads.jsonl`, `labels.jsonl`), pairs of question and reply, reviews,
 * judged replies. `--rule` looks at one rule (or `mood`) with examples of both errors; `--write` writes `docs/accuracy.md`.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadRules } from '../src/load/rooms/rules.ts'
import { type JudgedFigures, measureJudged } from './eval/judged.ts'
import { type Example, type LabelFigures, measureLabels, type Tally } from './eval/labels.ts'
import { type Figures, pageOf, percent, ratio } from './eval/page.ts'
import { measurePairs, type PairFigures } from './eval/pairs.ts'
import { measureReviews, type ReviewFigures } from './eval/reviews.ts'

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
const examples = subject ? Number(values.examples) || 20 : Number(values.examples)

const figures = await measure()
if (figures.labels === undefined && figures.pairs.length === 0 && !figures.reviews && !figures.judged) {
  console.log(`There is nothing to measure in ${folder}: the data is not part of the project.`)
} else {
  if (figures.labels !== undefined) printLabels(figures.labels)
  printPairs(figures.pairs)
  if (figures.reviews !== undefined) printReviews(figures.reviews)
  if (figures.judged !== undefined) printJudged(figures.judged)
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

function printLabels({ rules, moods }: LabelFigures): void {
  for (const language of ['ru', 'en']) {
    console.log(`\n${language}${' '.repeat(30)}hits  missed  alarms  (unsure)  precision  recall`)
    const mine = rules.filter((tally) => tally.language === language && (!subject || tally.rule === subject))
    for (const tally of mine) printTally(tally)
    const sum = (of: (tally: Tally) => number) => mine.reduce((total, tally) => total + of(tally), 0)
    const hits = sum((tally) => tally.hits)
    const misses = sum((tally) => tally.misses.length)
    const alarms = sum((tally) => tally.alarms.length)
    console.log(
      `  micro: precision ${ratio(hits, hits + alarms)}  recall ${ratio(hits, hits + misses)}  (${hits} hits, ${misses} missed, ${alarms} false alarms)`,
    )
    for (const { rule, misses, alarms } of mine) {
      printExamples(`${rule} ${language}: missed`, misses)
      printExamples(`${rule} ${language}: false alarm`, alarms)
    }
  }
  console.log('\nmood: angry or upset against the rest')
  for (const { language, hits, found, labelled, wrong } of moods) {
    console.log(
      `  ${language}: precision ${ratio(hits, found)}  recall ${ratio(hits, labelled)}  F1 ${ratio(2 * hits, found + labelled)}`,
    )
    if (subject === 'mood') printExamples(`mood ${language}`, wrong)
  }
}

function printTally({ rule, hits, misses, alarms, unsure }: Tally): void {
  const counts = [hits, misses.length, alarms.length, unsure].map((n) => String(n).padStart(6)).join('  ')
  const precision = ratio(hits, hits + alarms.length)
  console.log(`  ${rule.padEnd(28)}${counts}    ${precision}       ${ratio(hits, hits + misses.length)}`)
}

function printPairs(pairs: readonly PairFigures[]): void {
  if (pairs.length > 0) console.log('\ntwo questions in one message')
  for (const { file, topic, drawn, right, missed, alarms } of pairs) {
    const reported = percent(drawn - missed.length, drawn)
    console.log(
      `  ${`${file}, ${topic} topic`.padEnd(28)}ignored ${reported} (the right one ${percent(right, drawn)})  answered, reported ${percent(alarms.length, drawn)}`,
    )
    if (!subject) continue
    printExamples(`${file}: ignored, not reported`, missed)
    printExamples(`${file}: answered, reported`, alarms)
  }
}

function printReviews({ low, high, happy, missed, alarms }: ReviewFigures): void {
  console.log('\nreviews')
  console.log(
    `  one or two stars: happy ${percent(happy.length, low)}  complaint ${percent(low - missed.length, low)}`,
  )
  console.log(`  five stars: complaint ${percent(alarms.length, high)}`)
  if (!subject) return
  printExamples('low, happy', happy)
  printExamples('low, no complaint', missed)
  printExamples('high, a complaint', alarms)
}

function printJudged({
  useless,
  solving,
  meanUseless,
  meanSolving,
  auc,
  substance,
  deviations,
}: JudgedFigures): void {
  console.log('\nfindings of all rules against judges')
  console.log(
    `  ${useless} not useful: ${meanUseless.toFixed(2)}, ${solving} solutions: ${meanSolving.toFixed(2)}  AUC ${auc.toFixed(3)} (${deviations.toFixed(1)} deviations)  answer and effort alone: AUC ${substance.toFixed(3)}`,
  )
}

function printExamples(title: string, list: readonly Example[]): void {
  for (const { thread, note } of list.slice(0, examples)) {
    console.log(`\n▌${title}\n  ${thread.id ?? ''}  ${note}`)
    for (const { role, text } of thread.messages.slice(-4)) {
      console.log(`    ${role}: ${text.replace(/\s+/gu, ' ').slice(0, 400)}`)
    }
  }
}
