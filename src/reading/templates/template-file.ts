import { createLines } from '../../lines.ts'
import type { Entry, ReadProblem } from '../../types.ts'
import { isFault, toTemplate } from '../canonical/record.ts'
import { createOrigin, type Passage } from '../origin.ts'
import { readFrontMatter } from './front-matter.ts'

/** The body of a template file as its customers will read it, and the way back. */
export interface Body {
  readonly text: string
  readonly passage: Passage
}

/** The one template of a file with optional front matter; `readBody` is given where the body begins. */
export function* readTemplateFile(
  source: string,
  readBody: (start: number) => Body,
): Iterable<Entry | ReadProblem> {
  const lines = createLines(source)
  const { fields, places, body, strange } = readFrontMatter(source)
  const { text, passage } = readBody(body)
  if (strange !== undefined) {
    yield { problem: 'Front matter: expected a line such as "title: Refund".', at: lines.point(strange) }
  }
  if (text.trim() === '') return
  let thread = toTemplate({ ...fields, text })
  if (isFault(thread)) {
    const place = places[String(thread.path[0])] ?? 0
    yield { problem: `Front matter: ${thread.problem}`, at: lines.point(place) }
    thread = toTemplate({ text })
  }
  if (isFault(thread)) return
  const place = { lines, passage }
  yield {
    thread,
    origin: createOrigin(
      () => lines.point(body),
      () => place,
    ),
  }
}
