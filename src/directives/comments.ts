type Kind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line'

/** One comment that switches rules off or on. */
export interface Directive {
  readonly kind: Kind
  /** Empty: all rules. */
  readonly rules: readonly string[]
  readonly justification: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** Of `rules`, those that it has kept silent (`*` for all). */
  readonly used: Set<string>
}

/** Whether `# …` is a comment in a file of this name: in YAML it is. */
export const hasHashComments = (path: string): boolean => /\.ya?ml$/i.test(path)

const OPENING =
  /(<!--|\{%-?[ \t]*comment[ \t]*-?%\}|#)\s*replylint-(disable-next-line|disable-line|disable|enable)(?=\s|-->|\{%|$)/g
const LIQUID_END = /\{%-?[ \t]*endcomment[ \t]*-?%\}/g

/** The directives of a file, in order. `hash`: `# …` is a comment there. */
export function parseDirectives(source: string, hash: boolean): Directive[] {
  const directives: Directive[] = []
  let line = 1
  let lineStart = 0
  for (const opening of source.matchAll(OPENING)) {
    const [whole, mark, kind] = opening as unknown as [string, string, Kind]
    if (mark === '#' && !hash) continue
    const body = opening.index + whole.length
    const closing = closingOf(source, mark, body)
    if (!closing) continue
    for (let at = source.indexOf('\n', lineStart); at !== -1 && at < opening.index; ) {
      line++
      lineStart = at + 1
      at = source.indexOf('\n', lineStart)
    }
    const text = source.slice(body, closing.start)
    directives.push({
      kind,
      ...parseBody(text),
      start: opening.index,
      end: closing.end,
      line,
      column: opening.index - lineStart + 1,
      endLine: line + source.slice(opening.index, closing.end).split('\n').length - 1,
      used: new Set(),
    })
  }
  return directives
}

function closingOf(source: string, mark: string, from: number): { start: number; end: number } | undefined {
  if (mark === '#') {
    const end = source.indexOf('\n', from)
    const stop = end === -1 ? source.length : end
    return { start: stop, end: stop }
  }
  if (mark === '<!--') {
    const start = source.indexOf('-->', from)
    return start === -1 ? undefined : { start, end: start + 3 }
  }
  const liquid = new RegExp(LIQUID_END)
  liquid.lastIndex = from
  const match = liquid.exec(source)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

function parseBody(text: string): Pick<Directive, 'rules' | 'justification'> {
  const separator = /(?:^|\s)-{2,}(?:\s|$)/.exec(text)
  const list = separator ? text.slice(0, separator.index) : text
  return {
    rules: list.split(/[\s,]+/).filter((rule) => rule !== ''),
    justification: separator ? text.slice(separator.index + separator[0].length).trim() : '',
  }
}
