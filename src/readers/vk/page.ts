import { Parser } from 'htmlparser2'
import type { Span } from '../../types.ts'

/** A message of an archive's page, as its HTML has it. */
export interface Shown {
  readonly id: string | undefined
  /** Where its element begins. */
  readonly start: number
  /** The text of its header, and where the author's link leads. */
  header: string
  author: string | undefined
  link: string | undefined
  /** Where the HTML of its text stands; undefined: none was found. */
  body: Span | undefined
  /** What is said of each thing that is attached. */
  readonly descriptions: string[]
  /** A row that VK wrote. */
  service: boolean
}

/** What the part of a message that is read now is. */
type Part = 'message' | 'header' | 'author' | 'body' | 'kludges' | 'description'

/** The messages of a page of an archive, in its order. */
export function messagesOf(source: string): readonly Shown[] {
  const messages: Shown[] = []
  const open: (Part | undefined)[] = []
  let bodyStart: number | undefined
  const inside = (part: Part) => open.includes(part)
  const parser = new Parser({
    onopentag(name, attributes) {
      const part = partOf(name, attributes.class ?? '', inside)
      open.push(part)
      const last = messages.at(-1)
      if (part === 'message') messages.push(begin(attributes['data-id'], parser.startIndex))
      if (!last) return
      if (part === 'author') last.link = attributes.href
      if (part === 'description') last.descriptions.push('')
      if (part === 'body') bodyStart = parser.endIndex + 1
      if (part === 'kludges') endBody(last)
      if (attributes.class?.startsWith('im_srv')) last.service = true
    },
    onclosetag() {
      const last = messages.at(-1)
      if (open.pop() === 'body' && last) endBody(last)
    },
    ontext(text) {
      const last = messages.at(-1)
      if (!last) return
      if (inside('header')) last.header += text
      if (inside('author')) last.author = (last.author ?? '') + text
      if (inside('description')) last.descriptions[last.descriptions.length - 1] += text
    },
  })
  parser.end(source)
  return messages

  /** The text ends where what is attached begins, or its division ends. */
  function endBody(message: Shown): void {
    if (bodyStart !== undefined) message.body = { start: bodyStart, end: parser.startIndex }
    bodyStart = undefined
  }

  /** Of two divisions in a message the first is the header, the second the text. */
  function partOf(name: string, classes: string, inside: (part: Part) => boolean): Part | undefined {
    if (classes === 'message') return 'message'
    if (!inside('message')) return undefined
    if (classes === 'message__header') return 'header'
    if (name === 'a' && inside('header')) return 'author'
    if (classes === 'kludges' && inside('body')) return 'kludges'
    if (classes === 'attachment__description') return 'description'
    return name === 'div' && open.at(-1) === 'message' ? 'body' : undefined
  }
}

function begin(id: string | undefined, start: number): Shown {
  return {
    id,
    start,
    header: '',
    author: undefined,
    link: undefined,
    body: undefined,
    descriptions: [],
    service: false,
  }
}
