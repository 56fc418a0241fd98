import { createLines } from '../lines.ts'
import type { Entry, Reader, ReadProblem } from '../types.ts'
import { outline } from './json-outline.ts'
import { readRecord } from './json-record.ts'

/** JSON: one thread, a list of threads or templates, or an object that keeps one under `threads` or `templates`. */
export const reader: Reader = {
  name: 'json',
  detect(sample, filePath) {
    const opening = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{\]]|$))/.test(sample)
    if (/\.json$/i.test(filePath)) return opening ? 0.8 : 0.6
    return opening ? 0.6 : 0
  },
  *read(text): Iterable<Entry | ReadProblem> {
    const lines = createLines(text)
    if (text.trim() === '') return
    const { records, fault } = outline(text)
    for (const span of records) yield readRecord(lines, span)
    if (fault) yield { problem: fault.problem, at: lines.point(fault.offset) }
  },
}
