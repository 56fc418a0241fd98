import type { Lines } from '../../lines.ts'
import { cellPassage, cellSpan } from '../../reading/csv/cell.ts'
import type { Row } from '../../reading/csv/rows.ts'
import type { Located } from '../../reading/located.ts'
import type { Passage } from '../../reading/origin.ts'
import type { Path } from '../../reading/shape.ts'
import type { Span } from '../../types.ts'
import type { Columns } from './columns.ts'

/** A row as a record: its cells under the names of their columns. */
export class CsvRecord implements Located {
  readonly value: Readonly<Record<string, string>>
  readonly #row: Row
  readonly #delimiter: string
  readonly #columns: Columns

  constructor(row: Row, delimiter: string, columns: Columns) {
    this.#row = row
    this.#delimiter = delimiter
    this.#columns = columns
    const filled = Object.entries(columns).map(([name, index]) => [name, row.cells[index] ?? ''] as const)
    this.value = Object.fromEntries(filled.filter(([, cell]) => cell !== ''))
  }

  get lines(): Lines {
    return this.#row.lines
  }

  span([column]: Path): Span {
    const index = this.#columns[column ?? '']
    return index === undefined ? this.#row : cellSpan(this.#row, this.#delimiter, index)
  }

  passage([column]: Path): Passage | undefined {
    const index = this.#columns[column ?? '']
    return index === undefined ? undefined : cellPassage(this.#row, this.#delimiter, index)
  }
}
