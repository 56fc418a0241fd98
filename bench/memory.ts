import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threads } from './corpus.ts'
import { aimed, print, short } from './figures.ts'
import { inProject } from './library.ts'

const THREADS = 100_000

/** The most memory that the command holds while it reads a big JSONL file; its findings are written and not kept. */
export function memory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  const file = join(folder, 'threads.jsonl')
  const lines = [...threads('ru', 2_000), ...threads('en', 2_000)].map((thread) => JSON.stringify(thread))
  const out = openSync(file, 'w')
  for (let written = 0; written < THREADS; written += lines.length) writeSync(out, `${lines.join('\n')}\n`)
  closeSync(out)

  const start = performance.now()
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      PEAK,
      inProject('bin/replylint.js'),
      '-f',
      'jsonl',
      '-o',
      join(folder, 'findings.jsonl'),
      file,
    ],
    { encoding: 'utf8' },
  )
  const seconds = (performance.now() - start) / 1000
  rmSync(folder, { recursive: true })

  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
  const what = `peak, in ${short(seconds)} s (${short(THREADS / seconds)} threads/s)`
  print(`${short(THREADS)} threads of JSONL through the command`, [aimed(what, peak, 'MiB', '≤', 300)])
}

/** A module that tells a process's peak of resident memory, in KiB, when it ends. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS))',
)}`
