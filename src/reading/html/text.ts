import { Parser } from 'htmlparser2'
import { locateIn, type Passage, type Pieces } from '../origin.ts'
import { Page } from './page.ts'

/** The text of some HTML and where its pieces stand in it. */
export interface HtmlText extends Pieces {
  readonly text: string
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body dd div dl dt fieldset figure footer form header hr li main nav ' +
    'ol pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const UNSEEN: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'template'])
const KEPT: ReadonlySet<string> = new Set(['pre', 'textarea'])
const DIRECTIVE = /^\s*replylint-/

/**
 * The text as a reader of the HTML sees it: blocks and `<br>` are line breaks, paragraphs stand apart, white space is folded as a
 * browser does. Comments that are directives stay in it.
 */
export function htmlText(source: string): HtmlText {
  const page = new Page()
  let unseen = 0
  let kept = 0
  const breakAt = (name: string) => {
    if (PARAGRAPHS.has(name)) page.widen('\n\n', parser.startIndex)
    else if (BLOCKS.has(name)) page.widen('\n', parser.startIndex)
  }
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen++
      if (KEPT.has(name)) kept++
      if (name === 'br') page.breakLine(parser.startIndex)
      else breakAt(name)
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--
      if (KEPT.has(name)) kept--
      breakAt(name)
    },
    ontext(data) {
      if (unseen > 0) return
      const decoded = data.length !== parser.endIndex - parser.startIndex + 1
      if (decoded || kept > 0) page.add(data, parser.startIndex)
      else page.addWords(data, parser.startIndex)
    },
    oncomment(data) {
      if (DIRECTIVE.test(data)) page.add(`<!--${data}-->`, parser.startIndex)
    },
  })
  parser.end(source)
  return page.end(source.length)
}

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
