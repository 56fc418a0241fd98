/**
 * Measures rules and mood against labelled threads: `npm run eval -- <folder> [--rule <id>] [--examples <n>]`.
 * The folder holds `threads.jsonl` (canonical threads whose last message is judged) and `labels.jsonl`
 * (`{ id, mood, findings: [{ rule, quote, sure }] }`). One decision is counted for each thread and rule; a label that is
 * not sure counts neither as a miss nor as a false alarm.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lint } from '../src/linter.ts'
import { loadRules } from '../src/load/rules.ts'
import { toReplies } from '../src/thread.ts'
import type { LintMessage, Thread } from '../src/types.ts'

interface Labels {
  id: string
  mood: string
  findings: { rule: string; quote: string; sure: boolean }[]
}

interface Tally {
  hits: number
  misses: Example[]
  alarms: Example[]
  unsure: number
}

interface Example {
  thread: Thread
  note: string
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rule: { type: 'string' }, examples: { type: 'string', default: '0' } },
})
const folder = positionals[0] ?? '.'
const examples = values.rule ? Number(values.examples) || 20 : Number(values.examples)

if (!existsSync(join(folder, 'labels.jsonl'))) {
  console.log(`There is no labels.jsonl in ${folder}: nothing measured.`)
} else await measure()

async function measure() {
  const read = <T>(name: string): T[] =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T)
  const threads = new Map(read<Thread>('threads.jsonl').map((thread) => [thread.id!, thread]))
  const labels = read<Labels>('labels.jsonl')
  const rules = await loadRules()
  const active = rules.rules.map((rule) => ({
    rule,
    severity: 'error' as const,
    options: rule.meta.defaults,
  }))
  const labelled = new Set(labels.flatMap(({ findings }) => findings.map(({ rule }) => rule)))

  const tallies = new Map<string, Tally>()
  const tally = (rule: string, language: string): Tally => {
    const key = `${rule} ${language}`
    const known = tallies.get(key) ?? { hits: 0, misses: [], alarms: [], unsure: 0 }
    tallies.set(key, known)
    return known
  }
  const moods = new Map<string, [hits: number, found: number, labelled: number, wrong: Example[]]>()

  for (const { id, mood, findings } of labels) {
    const thread = threads.get(id)!
    const language = thread.language ?? 'und'
    const found = lint(thread, rules, { active, only: 'last' })
    for (const { rule } of active) {
      if (!labelled.has(rule.id)) continue
      const mine = found.filter(({ ruleId }) => ruleId === rule.id)
      const theirs = findings.filter((finding) => finding.rule === rule.id)
      count(tally(rule.id, language), thread, mine, theirs)
    }

    const reply = [...toReplies(thread, rules.analysis, {}, () => true)].at(-1)!
    const upset = ['angry', 'upset']
    const said = upset.includes(reply.facts.mood.value)
    const meant = upset.includes(mood)
    for (const key of [language, 'all']) {
      const sums = moods.get(key) ?? [0, 0, 0, []]
      if (said && meant) sums[0]++
      if (said) sums[1]++
      if (meant) sums[2]++
      if (said !== meant) sums[3].push({ thread, note: `labelled ${mood}, found ${reply.facts.mood.value}` })
      moods.set(key, sums)
    }
  }

  print(
    tallies,
    labelled,
    active.map(({ rule }) => rule.id),
  )
  console.log('\nmood: angry or upset against the rest')
  for (const [language, [hits, found, meant, wrong]] of moods) {
    console.log(
      `  ${language}: precision ${ratio(hits, found)}  recall ${ratio(hits, meant)}  F1 ${ratio(2 * hits, found + meant)}`,
    )
    if (values.rule === 'mood' && language !== 'all')
      for (const example of wrong.slice(0, examples)) show(example)
  }
}

function count(tally: Tally, thread: Thread, mine: LintMessage[], theirs: Labels['findings']) {
  const sure = theirs.filter((finding) => finding.sure)
  if (mine.length && sure.length) tally.hits++
  else if (mine.length && theirs.length) tally.unsure++
  else if (mine.length)
    tally.alarms.push({
      thread,
      note: mine.map(({ message, reply }) => `${message} «${reply?.quote}»`).join(' | '),
    })
  else if (sure.length) tally.misses.push({ thread, note: sure.map(({ quote }) => quote).join(' | ') })
}

function print(tallies: Map<string, Tally>, labelled: Set<string>, active: string[]) {
  for (const language of ['ru', 'en']) {
    console.log(`\n${language}${' '.repeat(30)}hits  missed  alarms  (unsure)  precision  recall`)
    const sums = { hits: 0, misses: 0, alarms: 0 }
    for (const rule of active.filter((id) => labelled.has(id) && (!values.rule || id === values.rule))) {
      const { hits, misses, alarms, unsure } = tallies.get(`${rule} ${language}`)!
      sums.hits += hits
      sums.misses += misses.length
      sums.alarms += alarms.length
      const figures = [hits, misses.length, alarms.length, unsure]
        .map((n) => String(n).padStart(6))
        .join('  ')
      console.log(
        `  ${rule.padEnd(28)}${figures}    ${ratio(hits, hits + alarms.length)}       ${ratio(hits, hits + misses.length)}`,
      )
    }
    const { hits, misses, alarms } = sums
    console.log(
      `  micro: precision ${ratio(hits, hits + alarms)}  recall ${ratio(hits, hits + misses)}  (${hits} hits, ${misses} missed, ${alarms} false alarms)`,
    )
  }
  if (!examples) return
  for (const [key, { misses, alarms }] of tallies) {
    if (values.rule && !key.startsWith(`${values.rule} `)) continue
    for (const [kind, list] of [
      ['missed', misses],
      ['false alarm', alarms],
    ] as const) {
      for (const example of list.slice(0, examples)) {
        console.log(`\n▌${key}: ${kind}`)
        show(example)
      }
    }
  }
}

function show({ thread, note }: Example) {
  console.log(`  ${thread.id}  ${note}`)
  for (const { role, text } of thread.messages.slice(-4))
    console.log(`    ${role}: ${text.replace(/\s+/gu, ' ').slice(0, 400)}`)
}

function ratio(part: number, whole: number): string {
  return whole ? (part / whole).toFixed(2) : '  – '
}
