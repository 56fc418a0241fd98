import { Parser } from 'htmlparser2'
import { breaksOf, isKept } from './blocks.ts'
import { isEmoji } from './emoji.ts'
import { addressOf, showsAddress } from './link.ts'
import { type Mark, Page } from './page.ts'
import type { HtmlText } from './pieced-text.ts'
import { type Wrapper, wrapperOf } from './wrappers.ts'

const DIRECTIVE = /^\s*replylint-/

type Attributes = Readonly<Record<string, string>>

/** An element that is not closed yet. */
interface Element {
  readonly wrapper: Wrapper | undefined
  /** Line breaks around it. */
  readonly breaks: number
  readonly kept: boolean
  /** The next number of an ordered list; undefined: it is none. */
  number: number | undefined
  readonly isList: boolean
  readonly isItem: boolean
  readonly address: string | undefined
  readonly mark: Mark | undefined
}

/**
 * The text as a reader of the HTML sees it: blocks and `<br>` are line breaks, paragraphs stand apart, cells of a table are parted
 * by tabs, white space is folded as a browser does. What rules go by is kept in the signs of plain text:
 * a link is `[its words](its address)`, which the text layer knows as words and a link after them, or the address alone where
 * it is the words; entries of lists begin with `- ` or `1. `; lines of quoted mails with `> `; a signature with a line of `-- `.
 * Emoji that are pictures are signs again; comments that are directives stay. Signs that the HTML does not have stand at the tag
 * they come from.
 */
export function htmlText(source: string): HtmlText {
  const page = new Page()
  const open: Element[] = []
  let unseen = 0
  let kept = 0
  /** Nothing stood yet in the `<pre>` that was opened last. */
  let fresh = false
  const parser = new Parser({
    onopentag(name, attributes) {
      const at = parser.startIndex
      const element = elementOf(name, attributes)
      open.push(element)
      fresh = element.kept
      if (element.wrapper === 'unseen') unseen++
      if (unseen > 0) return
      if (name === 'br') page.breakLine(at)
      else if (name === 'img' && isEmoji(attributes.alt ?? '')) page.add(attributes.alt!, at)
      if (element.breaks > 0) page.part(element.breaks, at)
      if (element.kept) kept++
      if (element.wrapper === 'quote') page.setIn(at, '> ')
      else if (element.wrapper === 'signature') page.beginSignature(at)
      if (element.isItem) {
        const bullet = bulletOf(open)
        page.setIn(at, ' '.repeat(bullet.length), bullet)
      }
    },
    onclosetag(name) {
      const at = parser.startIndex
      const element = open.pop()
      if (!element) return
      if (unseen === 0) {
        if (element.mark) close(element, element.mark, at)
        if (name === 'td' || name === 'th') page.glue('\t', at)
        if (element.breaks > 0) page.part(element.breaks, at)
        if (element.kept) kept--
        if (element.wrapper === 'quote') page.setOut()
        if (element.isItem) page.setOut()
      }
      if (element.wrapper === 'unseen') unseen--
    },
    ontext(data) {
      if (unseen > 0) return
      const at = parser.startIndex
      if (kept > 0) addKept(data, at)
      else page.addFolded(data, at)
      fresh = false
    },
    oncomment(data) {
      if (DIRECTIVE.test(data)) page.add(`<!--${data}-->`, parser.startIndex)
    },
  })
  parser.end(source)
  return page.end(source.length)

  function elementOf(name: string, attributes: Attributes): Element {
    const wrapper = wrapperOf(name, attributes)
    const isMail = wrapper === 'quote' || wrapper === 'signature'
    const address = name === 'a' ? addressOf(attributes.href) : undefined
    return {
      wrapper,
      breaks: Math.max(breaksOf(name, attributes, open.at(-1)?.isItem === true), isMail ? 1 : 0),
      kept: isKept(name),
      number: name === 'ol' ? Number.parseInt(attributes.start ?? '1', 10) || 1 : undefined,
      isList: name === 'ol' || name === 'ul',
      isItem: name === 'li',
      address,
      mark: address === undefined ? undefined : page.mark(parser.startIndex),
    }
  }

  function close({ address = '' }: Element, mark: Mark, at: number): void {
    const words = page.since(mark)
    if (words === undefined) page.unmark(mark)
    else if (!showsAddress(words, address)) page.embrace(mark, '[', `](${address})`, at)
  }

  function addKept(data: string, at: number): void {
    for (const { 0: line, index } of data.matchAll(/\r?\n|[^\r\n]+|\r/g)) {
      if (!line.endsWith('\n')) page.add(line, at + index)
      // A browser leaves out the line break after the tag.
      else if (index > 0 || !fresh) page.breakLine(at + index)
    }
  }
}

/** What an entry of the innermost list begins with. */
function bulletOf(open: readonly Element[]): string {
  const list = open.findLast((element) => element.isList)
  return list?.number === undefined ? '- ' : `${list.number++}. `
}
