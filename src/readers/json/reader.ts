import { readCanonical } from '../../reading/canonical/canonical.ts'
import { LIST_KEYS } from '../../reading/canonical/record.ts'
import { jsonValues } from '../../reading/json/values.ts'
import type { Reader } from '../../types.ts'

/** JSON: one thread, a list of threads or templates, or an object that keeps one under `threads` or `templates`. */
export const reader: Reader = {
  detect(sample, filePath) {
    const opening = /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{\]]|$))/.test(sample)
    if (/\.json$/i.test(filePath)) return opening ? 0.8 : 0.6
    return opening ? 0.6 : 0
  },
  *read(source) {
    const lists = LIST_KEYS.map((key) => [key])
    for (const found of jsonValues(source, lists))
      yield 'problem' in found ? found : readCanonical(found.record)
  },
}
