import { readCanonical } from '../../reading/canonical/canonical.ts'
import { hasJsonLines, jsonLines } from '../../reading/json/lines.ts'
import type { Reader } from '../../types.ts'

/** JSON Lines: one thread or template a line. A bad line costs only itself; a file of any size streams. */
export const reader: Reader = {
  lines: true,
  detect(sample, filePath) {
    const [first = ''] = sample.trimStart().split('\n', 1)
    if (/\.(jsonl|ndjson)$/i.test(filePath)) return /^[[{]\s*$/.test(first) ? 0.3 : 0.9
    return first.length < sample.length && hasJsonLines(sample) ? 0.9 : 0
  },
  *read(source) {
    for (const record of jsonLines(source)) yield 'problem' in record ? record : readCanonical(record)
  },
}
