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

/** Figures as people read them, on the page and on the console. */
export interface Section {
  readonly title: string
  /** Belongs to the section before it. */
  readonly inner?: boolean
  readonly text?: string
  readonly table?: Table
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** All that was measured. `kinds` stand behind the labelled replies. */
export function sectionsOf(
  { labels, pairs, reviews, judged }: Figures,
  kinds: readonly Section[] = [],
): readonly Section[] {
  return [
    ...(labels ? [...labelSections(labels), ...kinds] : []),
    ...(pairs.length > 0 ? [pairSection(pairs)] : []),
    ...(reviews ? [reviewSection(reviews)] : []),
    ...(judged ? [judgedSection(judged)] : []),
  ]
}

export const NAMES: Readonly<Record<string, string>> = { ru: 'Russian', en: 'English' }

function labelSections({ rules, moods }: LabelFigures): readonly Section[] {
  return [
    {
      title: 'Labelled replies',
      text: 'One decision a reply and rule. A label that its reader was not sure of counts neither as a miss nor as a false alarm.',
    },
    ...Object.entries(NAMES).map(([language, title]) => {
      const mine = rules.filter((tally) => tally.language === language).map(countsOf)
      const met = mine.filter(({ hits, missed, alarms, unsure }) => hits + missed + alarms + unsure > 0)
      return { title, inner: true, table: { head: RULE_HEAD, rows: [...met, sumOf(met)].map(countsRow) } }
    }),
    {
      title: 'Mood',
      inner: true,
      text: 'Angry or upset against the rest.',
      table: { head: ['language', 'precision', 'recall'], rows: moods.map(moodRow) },
    },
  ]
}

const RULE_HEAD = ['rule', 'hits', 'missed', 'false alarms', 'not sure', 'precision', 'recall']

/** How often a rule was right, and how often not. */
interface Counts {
  readonly name: string
  readonly hits: number
  readonly missed: number
  readonly alarms: number
  readonly unsure: number
}

const countsOf = ({ rule, hits, misses, alarms, unsure }: Tally): Counts => ({
  name: `\`${rule}\``,
  hits,
  missed: misses.length,
  alarms: alarms.length,
  unsure,
})

function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0)
  return {
    name: '**all**',
    hits: sum(({ hits }) => hits),
    missed: sum(({ missed }) => missed),
    alarms: sum(({ alarms }) => alarms),
    unsure: sum(({ unsure }) => unsure),
  }
}

function countsRow({ name, hits, missed, alarms, unsure }: Counts): readonly string[] {
  const counts = [hits, missed, alarms, unsure].map(String)
  return [name, ...counts, ratio(hits, hits + alarms), ratio(hits, hits + missed)]
}

const moodRow = ({ language, hits, found, labelled }: MoodTally): readonly string[] => [
  NAMES[language] ?? language,
  ratio(hits, found),
  ratio(hits, labelled),
]

const pairSection = (pairs: readonly PairFigures[]): Section => ({
  title: 'Two questions in one message',
  text: 'Two real questions are joined at random. The reply to one of them has to be reported; the replies to both, each in a paragraph of its own, must not be. “Same topic”: the questions share a content word.',
  table: {
    head: [
      'source',
      'topic',
      'drawn',
      'ignored, reported',
      'of these at the right question',
      'answered, reported',
    ],
    rows: pairs.map(({ file, topic, drawn, right, missed, alarms }) => [
      file,
      topic,
      String(drawn),
      percent(drawn - missed.length, drawn),
      percent(right, drawn),
      percent(alarms.length, drawn),
    ]),
  },
})

const reviewSection = ({ low, high, happy, missed, alarms }: ReviewFigures): Section => ({
  title: 'Reviews',
  text: `${low} reviews of one or two stars, ${high} of five; the stars are hidden.`,
  table: {
    head: ['', 'share'],
    rows: [
      ['one or two stars, read as happy', percent(happy.length, low)],
      ['one or two stars, a complaint found', percent(low - missed.length, low)],
      ['five stars, a complaint found', percent(alarms.length, high)],
    ],
  },
})

function judgedSection(judged: JudgedFigures): Section {
  const { useless, solving, meanUseless, meanSolving, auc, substance, open, deviations, rules } = judged
  return {
    title: 'Findings and judges',
    text: [
      `${useless} replies that most judges call not useful, ${solving} that most call a solution.`,
      `An error weighs two, a warning one: ${meanUseless.toFixed(2)} against ${meanSolving.toFixed(2)} a reply,`,
      `AUC ${auc.toFixed(2)} (${deviations.toFixed(1)} standard deviations from chance).`,
      `Rules about the answer and the effort alone: AUC ${substance.toFixed(2)}.`,
      'Many useless replies only end a talk (“you are welcome”) and rightly have no finding: where the customer’s last words',
      `leave something open (${open.useless} and ${open.solving} replies), AUC ${open.auc.toFixed(2)},`,
      `of the answer and the effort alone ${open.substance.toFixed(2)}.`,
    ].join(' '),
    table: {
      head: ['rule', 'of useless replies', 'of solutions'],
      rows: rules.map((rule) => [`\`${rule.rule}\``, percent(rule.useless, 1), percent(rule.solving, 1)]),
    },
  }
}

const ratio = (part: number, whole: number): string => (whole ? (part / whole).toFixed(2) : '–')

const percent = (part: number, whole: number): string =>
  whole ? `${((100 * part) / whole).toFixed(1)} %` : '–'
