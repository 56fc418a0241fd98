import { createLines, type Lines } from '../../lines.ts'
import { rowsOf } from '../../reading/rows.ts'
import type { ReadProblem, Source } from '../../types.ts'
import { type Header, headerOf } from './header.ts'

/** A message as it stands in the file: its header, and the text that begins with it. */
export interface Logged {
  readonly header: Header
  readonly lines: Lines
}

/** The messages of a chat, each with the lines that go on with it. */
export function* logOf(source: Source): Generator<Logged | ReadProblem> {
  let look: string | undefined
  let open: (Omit<Logged, 'lines'> & { readonly line: number; readonly offset: number }) | undefined
  let text: string[] = []
  let lost = false
  for (const row of rowsOf(source)) {
    const header = headerOf(row.text)
    look ??= header?.look
    if (header && header.look === look) {
      if (open) yield close(open)
      open = { header, line: row.line, offset: row.offset }
      text = [row.text]
    } else if (open) text.push(row.text)
    else if (!lost && row.text.trim() !== '') {
      lost = true
      const problem = 'Expected a message of a WhatsApp chat, such as "15.09.26, 16:41 - Ann: …".'
      yield { problem, at: { line: row.line, column: 1, offset: row.offset } }
    }
  }
  if (open) yield close(open)

  function close({ header, line, offset }: NonNullable<typeof open>): Logged {
    return { header, lines: createLines(text.join(''), line, offset) }
  }
}
