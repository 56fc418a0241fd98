import columns from './columns.json' with { type: 'json' }

/** Which cell of a row holds what. */
export type Columns = Readonly<Record<string, number>>

/** What a table holds, by its first row. */
export interface Table {
  readonly kind: 'transcript' | 'template'
  readonly columns: Columns
}

/** What the columns of a table mean; undefined: neither messages nor templates are among them. */
export function tableOf(header: readonly string[]): Table | undefined {
  const said = columnsOf(header, columns.transcript)
  const isSaid = has(said, 'text', 'html')
  const isTold = has(said, 'role', 'sender', 'thread') || (has(said, 'author', 'email') && has(said, 'at'))
  if (isSaid && isTold) return { kind: 'transcript', columns: said }
  const kept = columnsOf(header, columns.template)
  return has(kept, 'text', 'html') && has(kept, 'title', 'id')
    ? { kind: 'template', columns: kept }
    : undefined
}

/** How many of a row's cells are names of columns. */
export function knownColumns(header: readonly string[]): number {
  return header.map(folded).filter((name) => NAMES.has(name)).length
}

/** The first name of each column that a transcript or a template may have, as a message lists them. */
export function expectedColumns(kind: Table['kind']): string {
  return Object.values(columns[kind])
    .map(([name]) => name)
    .join(', ')
}

const NAMES: ReadonlySet<string> = new Set(
  [columns.transcript, columns.template].flatMap((kind) => Object.values(kind).flat().map(folded)),
)

const has = (found: Columns, ...names: readonly string[]) => names.some((name) => found[name] !== undefined)

function columnsOf(header: readonly string[], known: Readonly<Record<string, readonly string[]>>): Columns {
  const names = header.map(folded)
  const found: Record<string, number> = {}
  for (const [column, aliases] of Object.entries(known)) {
    const index = aliases.map((alias) => names.indexOf(folded(alias))).find((at) => at !== -1)
    if (index !== undefined) found[column] = index
  }
  return found
}

/** `Ticket-ID` and `ticket_id` are one name; so are names with and without the dots of ё. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\uFEFF-]+/g, ' ')
    .trim()
}
