import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Thread } from '../src/types.ts'
import { threads } from './corpus.ts'
import { aimed, print, type Row, short } from './figures.ts'
import { inProject } from './library.ts'
import { chatExport, intercomExport, type Shape, sheet, zendeskExport } from './shapes.ts'

const MESSAGES = 200_000
const GIGABYTE = 1024 ** 3

/** Exports of 200,000 messages read by the command, beside `JSON.parse` of the whole; then one of a gigabyte. */
export function exports(): void {
  const folder = mkdtempSync(join(tmpdir(), 'replylint-'))
  const corpus = [...threads('ru', 2_000), ...threads('en', 2_000)]
  const shapes = [zendeskExport, intercomExport, chatExport, sheet]
  const rows = shapes.map((shape): Row => {
    const file = join(folder, shape.file)
    write(file, corpus, shape, (messages) => messages >= MESSAGES)
    const read = measure([inProject('bin/replylint.js'), 'convert', file, ...shape.flags, '-o', devNull])
    const parsed = shape.json && measure(['-e', PARSE, file])
    const ratio = parsed
      ? `, ${short(read.cpu / parsed.cpu)} × JSON.parse (peak ${short(parsed.peak)} MiB)`
      : ''
    const size = statSync(file).size / 1024 ** 2
    const figure = `${short(size)} MiB: ${short(read.cpu)} s of processor time, peak ${short(read.peak)} MiB${ratio}`
    return { what: shape.file, figure }
  })
  print(`${short(MESSAGES)} messages, read and written anew`, rows)

  const file = join(folder, intercomExport.file)
  write(file, corpus, intercomExport, (_, bytes) => bytes >= GIGABYTE)
  const { peak, cpu } = measure([inProject('bin/replylint.js'), 'convert', file, '-o', devNull])
  print('A JSON list of 1 GiB', [aimed(`peak, in ${short(cpu)} s of processor time`, peak, 'MiB', '≤', 300)])
  rmSync(folder, { recursive: true })
}

function write(
  file: string,
  corpus: readonly Thread[],
  shape: Shape,
  enough: (messages: number, bytes: number) => boolean,
): void {
  const out = openSync(file, 'w')
  let messages = 0
  let bytes = writeSync(out, shape.head)
  for (let number = 0; !enough(messages, bytes); ) {
    const records: string[] = []
    for (const thread of corpus) {
      records.push((number === 0 ? '' : shape.between) + shape.record(thread, number++))
      messages += thread.messages.length
      if (enough(messages, bytes)) break
    }
    bytes += writeSync(out, records.join(''))
  }
  writeSync(out, shape.tail)
  closeSync(out)
}

/** Seconds of processor time and peak of resident memory, in MiB, of a Node process. */
function measure(argv: readonly string[]): { readonly cpu: number; readonly peak: number } {
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT, ...argv], { encoding: 'utf8' })
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(stderr) ?? []
  return { cpu: Number(cpu) / 1e6, peak: Number(peak) / 1024 }
}

const PARSE = `
const text = require('node:fs').readFileSync(process.argv[1], 'utf8')
if (process.argv[1].endsWith('.ndjson')) for (const line of text.split('\\n')) line && JSON.parse(line)
else JSON.parse(text)`

const REPORT = `data:text/javascript,${encodeURIComponent(`
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write("peak " + maxRSS + " cpu " + (userCPUTime + systemCPUTime))
})`)}`
