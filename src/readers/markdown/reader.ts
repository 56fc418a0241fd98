import { verbatim } from '../../reading/origin.ts'
import { readTemplateFile } from '../../reading/templates/template-file.ts'
import type { Reader } from '../../types.ts'

/** A reply template in Markdown or Liquid: optional front matter, then the text as it stands. */
export const reader: Reader = {
  detect(sample, filePath) {
    if (/\.(md|markdown|liquid)$/i.test(filePath)) return 0.6
    return /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n/.test(sample) ? 0.3 : 0
  },
  read(source) {
    const text = source.whole()
    return readTemplateFile(text, (start) => ({
      text: text.slice(start),
      passage: verbatim(start, text.length),
    }))
  },
}
