import { START } from '../../lines.ts'
import type { ReadContext, Reader, ReadProblem, Source } from '../../types.ts'
import { Cast } from '../cast.ts'
import type { Draft, Said } from '../draft.ts'
import { Field } from '../field.ts'
import { gather, TOGETHER } from '../gather.ts'
import { type JsonRecords, jsonRecords, type Paged } from '../json/records.ts'
import type { Located } from '../located.ts'
import { nameOf } from '../shape.ts'
import { inRecord } from '../words.ts'
import { Page } from './page.ts'

/** A record's threads or templates without what every desk's have alike. */
export type DeskDraft = Omit<Draft, 'start'>

/** Messages that come without their thread, with its id: those that tell none are taken to be of one thread. */
export const apart = (
  id: string | undefined,
  messages: readonly Said[],
  thread: Draft['thread'] = {},
): DeskDraft => ({ key: id ?? '', thread: { id, ...thread }, messages })

/** A help desk's export: where its records stand, and what one of them says. */
export interface Desk extends JsonRecords {
  /** What a record should be, for the message about one that is not: `a ticket with "comments"`. */
  readonly expected: string
  /** Reads the records of a desk that keeps them in something else than JSON, too. */
  readonly records?: (source: Source, desk: JsonRecords) => Iterable<Paged | ReadProblem>
  /** Whether the records of a thread stand together: it ends where another one begins. */
  readonly together?: boolean
  /**
   * The threads, parts of threads, or templates that a record is; none: it is something of the desk's that nobody wrote to a
   * customer; undefined: it is none of the desk's. The cast tells the roles that neither the record nor its page does.
   */
  drafts(record: Field, page: Page, cast: Cast): readonly DeskDraft[] | undefined
}

/** The reader of a help desk's exports. */
export function deskReader(desk: Desk): Reader {
  return {
    *read(source, context) {
      yield* gather(draftsOf(source, context, desk), desk.together ? TOGETHER : undefined)
    },
  }
}

function* draftsOf(source: Source, { agents }: ReadContext, desk: Desk): Generator<Draft | ReadProblem> {
  const cast = new Cast(agents)
  const indexes = new WeakMap()
  for (const found of (desk.records ?? jsonRecords)(source, desk)) {
    if ('problem' in found) {
      yield found
      continue
    }
    const { record } = found
    const page = new Page(record, found.page, indexes)
    const start = () => record.lines.point(record.span([]).start)
    const drafts = desk.drafts(new Field(record, record.value), page, cast)
    if (drafts)
      for (const draft of drafts) yield { ...draft, messages: placed(draft.messages, record), start }
    else yield { problem: `Expected ${desk.expected}, found ${nameOf(record.value)}.`, at: start() }
  }
  const nobody = cast.problem(START)
  if (nobody) yield nobody
}

function placed(messages: readonly Said[], record: Located): readonly Said[] {
  return messages.map((said) => ({ ...said, words: inRecord(said.words, record) }))
}
