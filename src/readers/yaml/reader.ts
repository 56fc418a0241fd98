import { readCanonical } from '../../reading/canonical/canonical.ts'
import { LIST_KEYS } from '../../reading/canonical/record.ts'
import { yamlRecords } from '../../reading/yaml/located.ts'
import type { Reader } from '../../types.ts'

/** YAML: one thread a document, a list of threads or templates, or a map that keeps one under `threads` or `templates`. */
export const reader: Reader = {
  detect(sample, filePath) {
    if (/\.ya?ml$/i.test(filePath)) return 0.8
    return /^(?:messages|threads|templates):[ \t]*(?:#.*)?\r?$/m.test(sample) ? 0.5 : 0
  },
  *read(source) {
    for (const record of yamlRecords(source.whole(), LIST_KEYS))
      yield 'problem' in record ? record : readCanonical(record)
  },
}
