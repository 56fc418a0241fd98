import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replyOf, threads } from './corpus.ts'
import { aimed, median, print, type Row, short } from './figures.ts'
import { inProject } from './library.ts'

const PAIRS = 15

/** `replylint one.md` against `node -e 0`, in pairs. */
export function cold(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  const rows: Row[] = []
  for (const language of ['ru', 'en'] as const) {
    const file = join(folder, `${language}.md`)
    writeFileSync(file, replyOf(threads(language, 1)[0]!))
    const pairs = Array.from({ length: PAIRS }, () => {
      return { empty: time('-e', '0'), lint: time(inProject('bin/replylint.js'), file) }
    })
    const times = median(pairs.map(({ lint }) => lint))
    const ratio = median(pairs.map(({ lint, empty }) => lint / empty))
    rows.push(aimed(`${language}: ${short(times)} ms, against node -e 0`, ratio, '×', '≤', 2.5))
  }
  rmSync(folder, { recursive: true })
  print('Cold start on one small file', rows)
}

function time(...args: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return performance.now() - start
}
