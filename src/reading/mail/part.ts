/** A part of a mail, or a whole one; its text has one character a byte. Offsets are those of the mail. */
export interface Part {
  /** MIME type, in small letters. */
  readonly type: string
  /** Its header's lines as they stand, without the last line break. */
  readonly header: string
  /** Where its body begins and ends. */
  readonly body: number
  readonly end: number
  readonly parts: readonly Part[]
}

/** Parts within parts within parts: deeper ones are left out. */
const DEEPEST = 20

const CONTENT_TYPE = /^content-type:[ \t]*([\w.+-]+\/[\w.+-]+)([^\n]*)/im
const BOUNDARY = /;[ \t]*boundary[ \t]*=[ \t]*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i

/** The tree of parts of a mail that stands between two offsets of a text. */
export function readPart(source: string, start: number, end: number, depth = 0): Part {
  const body = bodyStart(source, start, end)
  const header = source.slice(start, body).trimEnd()
  const [, type = 'text/plain', rest = ''] = CONTENT_TYPE.exec(unfolded(header)) ?? []
  const [, quoted, bare] = BOUNDARY.exec(rest) ?? []
  const boundary = quoted ?? bare
  const isMultipart = type.toLowerCase().startsWith('multipart/') && boundary !== undefined && depth < DEEPEST
  const parts = isMultipart
    ? between(source, body, end, `--${boundary}`).map(([from, to]) => readPart(source, from, to, depth + 1))
    : []
  return { type: type.toLowerCase(), header, body, end, parts }
}

/** A header with a line for each of its fields. */
export function unfolded(header: string): string {
  return header.replace(/\r?\n[ \t]+/g, ' ').replace(/\r/g, '')
}

/** Past the empty line that ends a header. */
function bodyStart(source: string, start: number, end: number): number {
  for (let at = start; at < end; ) {
    const feed = source.indexOf('\n', at)
    if (feed === -1 || feed >= end) return end
    if (feed === at || (feed === at + 1 && source[at] === '\r')) return feed + 1
    at = feed + 1
  }
  return end
}

/** What stands between lines of a mark; the line break before a mark belongs to it. */
function between(source: string, start: number, end: number, mark: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let open: number | undefined
  for (let at = source.indexOf(mark, start); at !== -1 && at < end; at = source.indexOf(mark, at + 1)) {
    if (at > start && source[at - 1] !== '\n') continue
    const feed = source.indexOf('\n', at)
    const next = feed === -1 ? end : Math.min(end, feed + 1)
    const tail = source.slice(at + mark.length, next).trim()
    if (tail !== '' && tail !== '--') continue
    if (open !== undefined) found.push([open, Math.max(open, withoutBreak(source, at))])
    open = tail === '' ? next : undefined
    if (tail === '--') return found
  }
  if (open !== undefined && open < end) found.push([open, end])
  return found
}

function withoutBreak(source: string, at: number): number {
  return source[at - 2] === '\r' ? at - 2 : at - 1
}
