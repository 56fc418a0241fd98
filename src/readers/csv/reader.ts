import { START } from '../../lines.ts'
import { beginningOf } from '../../reading/beginning.ts'
import { Cast } from '../../reading/cast.ts'
import { csvRows } from '../../reading/csv/rows.ts'
import type { DeskDraft } from '../../reading/desk/desk.ts'
import type { Draft } from '../../reading/draft.ts'
import { Field } from '../../reading/field.ts'
import { gather } from '../../reading/gather.ts'
import type { ReadContext, Reader, ReadProblem, Source } from '../../types.ts'
import { expectedColumns, knownColumns, type Table, tableOf } from './columns.ts'
import { headerOf } from './delimiter.ts'
import { message } from './message.ts'
import { CsvRecord } from './record.ts'
import { template } from './template.ts'
import words from './words.json' with { type: 'json' }

/** As much of a file tells its columns. */
const SAMPLE = 65_536

/** A table with one message or one template a row; its first row names the columns. */
export const reader: Reader = {
  detect(sample, filePath) {
    if (/\.(?:csv|tsv)$/i.test(filePath)) return 0.9
    const { cells } = headerOf(sample)
    return cells.length > 1 && knownColumns(cells) === cells.length && tableOf(cells) ? 0.5 : 0
  },
  *read(source, context) {
    const header = headerOf(beginningOf(source).slice(0, SAMPLE))
    const table = tableOf(header.cells)
    if (header.cells.length === 0) return
    if (table) yield* gather(draftsOf(source, context, header.delimiter, table))
    else yield { problem: strange(header.cells), at: START }
  },
}

function strange(cells: readonly string[]): string {
  if (words.deliveries.every((name) => cells.includes(name)))
    return "This is Intercom's content data export: it lists deliveries and holds no replies. Export conversations instead."
  const met = cells.map((name) => `"${name}"`).join(', ')
  return `The columns tell neither messages nor templates. Met: ${met}. Expected for messages: text with role, or with author and date (all: ${expectedColumns('transcript')}); for templates: title and text (all: ${expectedColumns('template')}).`
}

function* draftsOf(
  source: Source,
  { agents }: ReadContext,
  delimiter: string,
  { kind, columns }: Table,
): Generator<Draft | ReadProblem> {
  const cast = new Cast(agents)
  let width: number | undefined
  for (const row of csvRows(source.pieces(), delimiter)) {
    if ('problem' in row) {
      yield row
      continue
    }
    const { cells, lines } = row
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (isBlank || (width === undefined && /^sep=/i.test(cells[0]!))) continue
    if (width === undefined) {
      width = cells.length
      continue
    }
    const start = () => lines.point(row.start)
    if (cells.length !== width) {
      yield { problem: `Expected ${width} cells, as in the first row, found ${cells.length}.`, at: start() }
      continue
    }
    const record = new CsvRecord(row, delimiter, columns)
    const field = new Field(record, record.value)
    const draft: DeskDraft | ReturnType<typeof message> =
      kind === 'template' ? template(field) : message(field, cast)
    if (!('problem' in draft)) yield { ...draft, start }
    else yield { problem: draft.problem, at: lines.point(record.span([draft.column]).start) }
  }
  const nobody = cast.problem(START)
  if (nobody) yield nobody
}
