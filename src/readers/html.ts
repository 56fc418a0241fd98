import { Parser } from 'htmlparser2'
import type { Reader } from '../types.ts'
import { locateIn, type Passage, type Pieces } from './origin.ts'
import { type Body, readTemplateFile } from './template-file.ts'

/** A reply template in HTML: its text as the customer sees it; blocks and `<br>` are line breaks, paragraphs stand apart. */
export const reader: Reader = {
  name: 'html',
  detect(sample, filePath) {
    if (/\.html?$/i.test(filePath)) return 0.8
    return /<(?:!doctype html|html|body|p|div|br)\b[^>]*>/i.test(sample) ? 0.4 : 0
  },
  read: (source) => readTemplateFile(source, (start) => readBody(source, start)),
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

/** The text between the tags. Comments that are directives stay in it; white space is folded as a browser does. */
function readBody(source: string, start: number): Body {
  const texts: number[] = []
  const files: number[] = []
  let text = ''
  let unseen = 0
  let kept = 0
  // What stands between the last words and the next, if any come.
  let gap = ''
  let gapAt = start
  const put = (piece: string, at: number) => {
    const last = texts.length - 1
    if (last < 0 || files[last]! + text.length - texts[last]! !== at) {
      texts.push(text.length)
      files.push(at)
    }
    text += piece
  }
  const add = (piece: string, at: number) => {
    if (gap !== '' && text !== '') put(gap, gapAt)
    gap = ''
    put(piece, at)
  }
  const widen = (piece: string, at: number) => {
    if (piece.length < gap.length || (piece === ' ' && (gap !== '' || text.endsWith('\n')))) return
    gap = piece
    gapAt = at
  }
  const addWords = (data: string, at: number) => {
    for (const { 0: piece, index } of data.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (/[^ \t\r\n]/.test(piece)) add(piece, at + index)
      else widen(' ', at + index)
    }
  }
  const breakAt = (name: string) => {
    const at = start + parser.startIndex
    if (PARAGRAPHS.has(name)) widen('\n\n', at)
    else if (BLOCKS.has(name)) widen('\n', at)
  }
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen++
      if (KEPT.has(name)) kept++
      if (name === 'br') {
        if (gap === ' ') gap = ''
        add('\n', start + parser.startIndex)
      } else breakAt(name)
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--
      if (KEPT.has(name)) kept--
      breakAt(name)
    },
    ontext(data) {
      if (unseen > 0) return
      const at = start + parser.startIndex
      const decoded = data.length !== parser.endIndex - parser.startIndex + 1
      if (decoded || kept > 0) add(data, at)
      else addWords(data, at)
    },
    oncomment(data) {
      if (DIRECTIVE.test(data)) add(`<!--${data}-->`, start + parser.startIndex)
    },
  })
  parser.end(source.slice(start))
  if (texts.length === 0) add('', start)
  return { text, passage: between({ texts, files, end: source.length }, source) }
}

/** A passage in which a change may not swallow a tag or an entity. */
function between(pieces: Pieces, source: string): Passage {
  const locate = (offset: number) => locateIn(pieces, offset)
  return {
    locate,
    edit({ span, text }) {
      const start = locate(span.start)
      const end = span.end > span.start ? locate(span.end - 1) + 1 : start
      if (end - start !== span.end - span.start || /[<&]/.test(source.slice(start, end))) return undefined
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
      return { range: [start, end], text: escaped }
    },
  }
}
