import type { Lines } from '../../lines.ts'
import type { Span } from '../../types.ts'
import type { Field } from '../field.ts'
import { between } from '../html/passage.ts'
import { htmlText } from '../html/text.ts'
import { verbatim } from '../origin.ts'
import { NOTHING, placeOf, plain, type Words } from '../words.ts'

/** A field's HTML as the customer sees it. */
export function html(field: Field): Words {
  if (typeof field.value !== 'string') return NOTHING
  const source = field.value
  if (!MARKED.test(source)) return plain(field)
  return {
    text: htmlText(source).text,
    place: () => {
      const place = placeOf(field)
      return place && { lines: place.lines, passage: between(htmlText(source), source, place.passage) }
    },
  }
}

const MARKED = /[<&\r\n\u00A0\u00AD\u200B\u200C\u2060\uFEFF]/

/** A field that holds HTML in some exports and plain text in others. */
export function htmlOrPlain(field: Field): Words {
  return typeof field.value === 'string' && TAGGED.test(field.value) ? html(field) : plain(field)
}

/** A tag, which an address in angle brackets is not, or an entity. */
const TAGGED = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d+);/i

/** A text that an export has as HTML, and in case it has not, as plain text. */
export function richOrPlain(rich: Field, text: Field): Words {
  return rich.text === undefined ? plain(text) : htmlOrPlain(rich)
}

/** HTML that stands in the file, as the customer sees it. */
export function writtenHtml(lines: Lines, { start, end }: Span): Words {
  const source = lines.text.slice(start, end)
  const pieces = () => htmlText(source)
  return {
    text: pieces().text,
    place: () => ({ lines, passage: between(pieces(), source, verbatim(start, end)) }),
  }
}
