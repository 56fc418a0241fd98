import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Thread } from '../src/types.ts'
import { runNode, type Took } from './child.ts'
import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, type Row, short } from './figures.ts'
import { inProject } from './library.ts'

const THREADS = 20_000
/** About as much as `--concurrency auto` asks for before it takes a second thread. */
const FEW = 2_000
const FILES = 10_000
const ROUNDS = 3

/** The command with two threads beside the command with none, in turns: on one big file, on a small one, on many files. */
export function concurrency(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  const all = mixed(THREADS)
  write(folder, 'many.jsonl', all)
  write(folder, 'few.jsonl', all.slice(0, FEW))
  mkdirSync(join(folder, 'files'))
  for (const [index, thread] of mixed(FILES).entries())
    writeFileSync(join(folder, 'files', `${index}.md`), replyOf(thread))

  const rows = [
    ...compare(folder, 'many.jsonl', `${short(THREADS)} threads in one JSONL`, 1.5),
    ...compare(folder, 'few.jsonl', `${short(FEW)} threads in one JSONL`, 1.1),
    ...compare(folder, 'files', `${short(FILES)} template files`, 1.2),
  ]
  rmSync(folder, { recursive: true })
  print(`The command with --concurrency 2 beside off, on ${availableParallelism()} cores`, rows)
}

/** Rows of both runs: seconds by the clock, of the processors, and how many of these the machine had to spare. */
function compare(cwd: string, target: string, what: string, aim: number): Row[] {
  const run = (threads: string) =>
    runNode([inProject('bin/replylint.js'), '--no-config-lookup', '--concurrency', threads, target], cwd)
  const rounds = Array.from({ length: ROUNDS }, () => ({ off: run('off'), two: run('2') }))
  const ratio = median(rounds.map(({ off, two }) => off.clock / two.clock))
  return [
    { what: `${what}, off`, figure: figure(rounds.map(({ off }) => off)) },
    { what: `${what}, 2 threads`, figure: figure(rounds.map(({ two }) => two)) },
    aimed('  faster', ratio, '×', '≥', aim),
  ]
}

function figure(took: readonly Took[]): string {
  const clock = median(took.map((one) => one.clock))
  const worked = median(took.map((one) => one.worked))
  return `${short(clock)} s, ${short(worked)} s of processors: ${short(worked / clock)} at a time`
}

/** Both languages in turns. */
function mixed(count: number): Thread[] {
  const [russian, english] = [threads('ru', count / 2), threads('en', count / 2)]
  return russian.flatMap((thread, index) => [thread, english[index]!])
}

function write(folder: string, name: string, all: readonly Thread[]): void {
  writeFileSync(join(folder, name), all.map((thread) => `${JSON.stringify(thread)}\n`).join(''))
}
