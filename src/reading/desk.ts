import type { Reader, ReadProblem, Source } from '../types.ts'
import type { Draft } from './draft.ts'
import { Field } from './field.ts'
import { gather } from './gather.ts'
import { type JsonRecords, jsonRecords } from './json/records.ts'
import { nameOf } from './shape.ts'

/** A record's threads or templates without what every desk's have alike. */
export type DeskDraft = Omit<Draft, 'start'>

/** A help desk's export in JSON: where its records stand, and what one of them says. */
export interface Desk extends JsonRecords {
  /** What a record should be, for the message about one that is not: `a ticket with "comments"`. */
  readonly expected: string
  /**
   * The threads, parts of threads, or templates that a record is; none: it is something of the desk's that nobody wrote to a
   * customer; undefined: it is none of the desk's.
   */
  drafts(record: Field, page: Field): readonly DeskDraft[] | undefined
}

/** The reader of a help desk's exports. */
export function deskReader(desk: Desk): Reader {
  return {
    *read(source) {
      yield* gather(draftsOf(source, desk))
    },
  }
}

function* draftsOf(source: Source, desk: Desk): Generator<Draft | ReadProblem> {
  for (const found of jsonRecords(source, desk)) {
    if ('problem' in found) {
      yield found
      continue
    }
    const { record, page } = found
    const start = () => record.lines.point(record.span([]).start)
    const drafts = desk.drafts(new Field(record, record.value), new Field(record, page))
    if (drafts) for (const draft of drafts) yield { ...draft, start }
    else yield { problem: `Expected ${desk.expected}, found ${nameOf(record.value)}.`, at: start() }
  }
}
