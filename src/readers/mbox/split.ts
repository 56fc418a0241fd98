import type { Lines } from '../../lines.ts'
import { Window } from '../../reading/window.ts'

/** A mail begins with this line after an empty one, and its header follows. */
const BEGIN = /\n\r?\nFrom [^\n]*\n[!-9;-~]+:/g

/** A line that begins a mail may be cut by a piece's end: so much before it is looked at again. */
const CUT = 2000

/** The mails of a file, one in memory at a time, each from its `From ` line on, with their place in the file. */
export function* mailsOf(pieces: Iterable<string>): Generator<Lines> {
  const window = new Window(pieces)
  let from = 0
  while (window.more()) {
    for (;;) {
      BEGIN.lastIndex = from
      const next = BEGIN.exec(window.text)
      if (!next) break
      const end = window.text.indexOf('From ', next.index)
      yield window.lines(end)
      window.drop(end)
      from = 0
    }
    from = Math.max(0, window.text.length - CUT)
  }
  if (window.text.trim() !== '') yield window.lines()
}
