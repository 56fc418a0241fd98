import type { Reader } from '../types.ts'
import { verbatim } from './origin.ts'
import { readTemplateFile } from './template-file.ts'

/** A reply template in Markdown or Liquid: optional front matter, then the text as it stands. */
export const reader: Reader = {
  name: 'markdown',
  detect(sample, filePath) {
    if (/\.(md|markdown|liquid)$/i.test(filePath)) return 0.6
    return /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*\r?\n/.test(sample) ? 0.3 : 0
  },
  read: (source) =>
    readTemplateFile(source, (start) => ({
      text: source.slice(start),
      passage: verbatim(start, source.length),
    })),
}
