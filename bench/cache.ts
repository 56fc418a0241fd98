import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './child.ts'
import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, short } from './figures.ts'
import { inProject } from './library.ts'

const FILES = 2_000
const ROUNDS = 5

/** The command over 2,000 small files with a cache: without it, with an empty one, and with one that knows all files. */
export function cache(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  for (const [index, thread] of [...threads('en', FILES / 2), ...threads('ru', FILES / 2)].entries())
    writeFileSync(join(folder, `${index}.txt`), replyOf(thread))

  const kept = join(folder, '.replylintcache')
  const rounds = Array.from({ length: ROUNDS }, () => {
    rmSync(kept, { force: true })
    return { plain: time(folder), cold: time(folder, '--cache'), warm: time(folder, '--cache') }
  })
  const size = statSync(kept).size / 1024
  const byContent = [0, 1].map(() => time(folder, '--cache', '--cache-strategy', 'content'))[1]!
  rmSync(folder, { recursive: true })

  const seconds = (pick: (round: (typeof rounds)[number]) => number) => short(median(rounds.map(pick)))
  const ratio = median(rounds.map(({ plain, warm }) => plain / warm))
  print(`${FILES} files of replies (.txt) through the command with a cache`, [
    { what: 'without --cache', figure: `${seconds(({ plain }) => plain)} s` },
    { what: 'cold', figure: `${seconds(({ cold }) => cold)} s, a file of ${short(size)} KiB` },
    aimed(`warm: ${seconds(({ warm }) => warm)} s, against none`, ratio, '×', '≥', 3),
    { what: 'warm, by content', figure: `${short(byContent)} s` },
  ])
}

/** Seconds that a run in a folder takes. */
const time = (folder: string, ...flags: string[]) =>
  runNode([inProject('bin/replylint.js'), ...flags], folder).clock
