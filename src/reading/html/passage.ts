import { locateIn, type Passage, type Pieces } from '../origin.ts'

/** The text of HTML that is a passage of a file; a change may not swallow a tag or an entity. */
export function between(pieces: Pieces, source: string, outer: Passage): Passage {
  return {
    locate: (offset) => outer.locate(locateIn(pieces, offset)),
    edit({ span, text }) {
      const start = locateIn(pieces, span.start)
      const end = span.end > span.start ? locateIn(pieces, span.end - 1) + 1 : start
      if (end - start !== span.end - span.start || /[<&]/.test(source.slice(start, end))) return undefined
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
      return outer.edit({ span: { start, end }, text: escaped })
    },
  }
}
