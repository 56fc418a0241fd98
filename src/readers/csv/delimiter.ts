import Papa from 'papaparse'
import { knownColumns } from './columns.ts'

const DELIMITERS = [',', ';', '\t']

/** The first row of a table and what parts its cells: whatever makes the most columns known, or else the most columns. */
export interface Header {
  readonly delimiter: string
  readonly cells: readonly string[]
}

/** The cells of the first row, and the sign that parts them best. */
export function headerOf(sample: string): Header {
  const told = /^sep=(.)\r?\n/i.exec(sample)
  const beginning = sample.slice(told?.[0].length ?? 0)
  const headers = (told ? [told[1]!] : DELIMITERS).map((delimiter) => ({
    delimiter,
    cells: firstRow(beginning, delimiter),
  }))
  const worth = ({ cells }: Header) => knownColumns(cells) * 1000 + cells.length
  return headers.reduce((best, header) => (worth(header) > worth(best) ? header : best))
}

function firstRow(text: string, delimiter: string): readonly string[] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1, skipEmptyLines: true })
  return (data[0] ?? []).map((cell) => cell.trim())
}
