import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './child.ts'
import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, short } from './figures.ts'
import { inProject } from './library.ts'
import { HOW_TO_INSTALL, PEERS, peersAreThere, TEXTLINT_CONFIG } from './peers.ts'

const PAIRS = 3

/** The command over 2,000 small files against textlint's command over the same, in pairs. */
export function command(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  for (const [index, thread] of threads('en', 2_000).entries())
    writeFileSync(join(folder, `${index}.txt`), replyOf(thread))

  const ours = () => time(inProject('bin/replylint.js'), folder)
  const theirs = () => time(join(PEERS, 'textlint/bin/textlint.js'), '-c', TEXTLINT_CONFIG, folder)

  const title = '2000 files of English replies (.txt) through the command'
  if (peersAreThere()) {
    const pairs = Array.from({ length: PAIRS }, () => ({ own: ours(), other: theirs() }))
    const own = short(median(pairs.map((pair) => pair.own)))
    const other = short(median(pairs.map((pair) => pair.other)))
    const ratio = median(pairs.map((pair) => pair.other / pair.own))
    print(title, [aimed(`${own} s, against textlint's ${other} s`, ratio, '×', '≥', 10)])
  } else {
    print(title, [{ what: `${short(ours())} s`, figure: HOW_TO_INSTALL }])
  }
  rmSync(folder, { recursive: true })
}

/** Seconds that a command takes. */
const time = (...args: string[]) => runNode(args, inProject('bench')).clock
