/** `docs/accuracy.md`: the figures, and in words what they are made of. Nothing of the measured texts goes in. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { JudgedFigures } from './judged.ts'
import type { LabelFigures, MoodTally, Tally } from './labels.ts'
import type { PairFigures } from './pairs.ts'
import type { ReviewFigures } from './reviews.ts'

export interface Figures {
  readonly labels: LabelFigures | undefined
  readonly pairs: readonly PairFigures[]
  readonly reviews: ReviewFigures | undefined
  readonly judged: JudgedFigures | undefined
}

type Kinds = Readonly<Record<string, Readonly<Record<string, { misses?: string[]; alarms?: string[] }>>>>

export function pageOf({ labels, pairs, reviews, judged }: Figures): string {
  const kinds = parse(readFileSync(new URL('./kinds.yaml', import.meta.url), 'utf8')) as Kinds
  const parts = [
    '# Accuracy',
    'Written by `npm run eval -- <folder> --write`. The correspondence that is measured is real and not ours to publish: this page gives figures, and examples that are composed.',
  ]
  if (labels !== undefined) parts.push(...labelParts(labels), ...kindParts(kinds))
  if (pairs.length > 0) parts.push(...pairParts(pairs))
  if (reviews !== undefined) parts.push(...reviewParts(reviews))
  if (judged !== undefined) parts.push(...judgedParts(judged))
  return `${parts.join('\n\n')}\n`
}

const NAMES: Readonly<Record<string, string>> = { ru: 'Russian', en: 'English' }

function labelParts({ rules, moods }: LabelFigures): string[] {
  const parts = [
    '## Labelled replies',
    'One decision a reply and rule. A label that its reader was not sure of counts neither as a miss nor as a false alarm.',
  ]
  for (const [language, name] of Object.entries(NAMES)) {
    const rows = rules.filter((tally) => tally.language === language && isMet(tally))
    parts.push(`### ${name}`, table(RULE_HEAD, [...rows.map(ruleRow), microRow(rows)]))
  }
  parts.push('### Mood', 'Angry or upset against the rest.', table(MOOD_HEAD, moods.map(moodRow)))
  return parts
}

const RULE_HEAD = ['rule', 'hits', 'missed', 'false alarms', 'not sure', 'precision', 'recall']
const MOOD_HEAD = ['language', 'precision', 'recall']

function isMet({ hits, misses, alarms, unsure }: Tally): boolean {
  return hits + misses.length + alarms.length + unsure > 0
}

function ruleRow({ rule, hits, misses, alarms, unsure }: Tally): string[] {
  const counts = [hits, misses.length, alarms.length, unsure].map(String)
  return [`\`${rule}\``, ...counts, ratio(hits, hits + alarms.length), ratio(hits, hits + misses.length)]
}

function microRow(tallies: readonly Tally[]): string[] {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  const [hits, misses, alarms] = [
    sum((t) => t.hits),
    sum((t) => t.misses.length),
    sum((t) => t.alarms.length),
  ]
  return [
    '**all**',
    String(hits),
    String(misses),
    String(alarms),
    String(sum((t) => t.unsure)),
    ratio(hits, hits + alarms),
    ratio(hits, hits + misses),
  ]
}

function moodRow({ language, hits, found, labelled }: MoodTally): string[] {
  return [NAMES[language] ?? language, ratio(hits, found), ratio(hits, labelled)]
}

function kindParts(kinds: Kinds): string[] {
  const parts = ['## Kinds of errors']
  for (const [subject, languages] of Object.entries(kinds)) {
    const lines: string[] = []
    for (const [language, { misses = [], alarms = [] }] of Object.entries(languages)) {
      for (const miss of misses) lines.push(`- ${NAMES[language]}, missed: ${miss}`)
      for (const alarm of alarms) lines.push(`- ${NAMES[language]}, false alarm: ${alarm}`)
    }
    parts.push(`### ${subject}`, lines.join('\n'))
  }
  return parts
}

function pairParts(pairs: readonly PairFigures[]): string[] {
  const rows = pairs.map(({ file, topic, drawn, right, missed, alarms }) => [
    file,
    topic,
    String(drawn),
    percent(drawn - missed.length, drawn),
    percent(right, drawn),
    percent(alarms.length, drawn),
  ])
  return [
    '## Two questions in one message',
    'Two real questions are joined at random. The reply to one of them has to be reported; the replies to both, each in a paragraph of its own, must not be. “Same topic”: the questions share a content word.',
    table(
      [
        'source',
        'topic',
        'drawn',
        'ignored, reported',
        'of these at the right question',
        'answered, reported',
      ],
      rows,
    ),
  ]
}

function reviewParts({ low, high, happy, missed, alarms }: ReviewFigures): string[] {
  const rows = [
    ['one or two stars, read as happy', percent(happy.length, low)],
    ['one or two stars, a complaint found', percent(low - missed.length, low)],
    ['five stars, a complaint found', percent(alarms.length, high)],
  ]
  return [
    '## Reviews',
    `${low} reviews of one or two stars, ${high} of five; the stars are hidden.`,
    table(['', 'share'], rows),
  ]
}

function judgedParts({
  useless,
  solving,
  meanUseless,
  meanSolving,
  auc,
  substance,
  deviations,
  rules,
}: JudgedFigures): string[] {
  const rows = rules.map((rule) => [`\`${rule.rule}\``, percent(rule.useless, 1), percent(rule.solving, 1)])
  return [
    '## Findings and judges',
    `${useless} replies that most judges call not useful, ${solving} that most call a solution. An error weighs two, a warning one: ${meanUseless.toFixed(2)} against ${meanSolving.toFixed(2)} a reply, AUC ${auc.toFixed(2)} (${deviations.toFixed(1)} standard deviations from chance). Rules about the answer and the effort alone: AUC ${substance.toFixed(2)}.`,
    table(['rule', 'of useless replies', 'of solutions'], rows),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export function ratio(part: number, whole: number): string {
  return whole ? (part / whole).toFixed(2) : '–'
}

export function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : '–'
}
