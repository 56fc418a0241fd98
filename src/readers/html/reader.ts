import { between } from '../../reading/html/passage.ts'
import { htmlText } from '../../reading/html/text.ts'
import { verbatim } from '../../reading/origin.ts'
import { readTemplateFile } from '../../reading/templates/template-file.ts'
import type { Reader } from '../../types.ts'

/** A reply template in HTML: its text as the customer sees it. */
export const reader: Reader = {
  detect(sample, filePath) {
    if (/\.html?$/i.test(filePath)) return 0.8
    return /<(?:!doctype html|html|body|p|div|br)\b[^>]*>/i.test(sample) ? 0.4 : 0
  },
  read(source) {
    const file = source.whole()
    return readTemplateFile(file, (start) => {
      const body = file.slice(start)
      const pieces = htmlText(body)
      return { text: pieces.text, passage: between(pieces, body, verbatim(start, file.length)) }
    })
  },
}
