/** The fields at the head of a template file, between two lines of `---`. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  /** Where each field's line begins. */
  readonly places: Readonly<Record<string, number>>
  /** Where the body begins. */
  readonly body: number
  /** Where a line stands that is no field. */
  readonly strange?: number | undefined
}

const FENCE = /^---[ \t]*\r?\n/
const FIELD = /^([\p{L}_][\p{L}\d_-]*)[ \t]*:(?:[ \t]+(.*))?$/u
const ITEM = /^[ \t]*-[ \t]+(.*)$/

/**
 * Reads flat YAML: `key: value`, `key: [a, b]` and a list of `- item` lines. A text without front matter has no fields and
 * its body begins at 0.
 */
export function readFrontMatter(source: string): FrontMatter {
  const fields: Record<string, string | string[]> = Object.create(null)
  const places: Record<string, number> = Object.create(null)
  let strange: number | undefined
  let key = ''
  let at = FENCE.exec(source)?.[0].length ?? source.length
  while (at < source.length) {
    const feed = source.indexOf('\n', at)
    const next = feed === -1 ? source.length : feed + 1
    const line = source.slice(at, next).trimEnd()
    if (line === '---') return { fields, places, body: next, strange }
    const field = FIELD.exec(line)
    const item = field ? null : ITEM.exec(line)
    if (field) {
      key = field[1]!
      fields[key] = fieldValue(field[2] ?? '')
      places[key] = at
    } else if (item && key) {
      const before = fields[key]
      fields[key] = [...(Array.isArray(before) ? before : []), scalar(item[1]!)]
    } else if (line.trim() !== '' && !line.trimStart().startsWith('#')) strange ??= at
    at = next
  }
  return { fields: {}, places: {}, body: 0 }
}

function fieldValue(source: string): string | string[] {
  const value = source.trim()
  if (!/^\[.*\]$/.test(value)) return scalar(value)
  const items = value.slice(1, -1).split(',')
  return items.map(scalar).filter((item) => item !== '')
}

function scalar(source: string): string {
  const value = source.trim()
  const quoted = /^(["'])(.*)\1(?:[ \t]+#.*)?$/.exec(value)
  return quoted ? quoted[2]! : value.replace(/(?:^|[ \t]+)#.*$/, '')
}
