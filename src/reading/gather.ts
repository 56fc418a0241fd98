import type { Entry, ReadProblem } from '../types.ts'
import { type Draft, lean, type Said, toEntry } from './draft.ts'

/** As many threads are kept open at once: in a long file the messages of one stand near one another. */
const OPEN = 2000

/** A thread is closed only when so many records came since its last one. */
const PATIENCE = 20_000

/**
 * Puts the drafts with the same key together. Each thread comes when the file ends, or when thousands of others came since (one other,
 * where they stand `together`); should more of it follow after that, a problem says so.
 */
export function* gather(
  drafts: Iterable<Draft | ReadProblem>,
  together = false,
): Generator<Entry | ReadProblem> {
  const most = together ? 1 : OPEN
  const patience = together ? 1 : PATIENCE
  const open = new Map<string, Open>()
  const closed = new Set<string>()
  let count = 0
  for (const draft of drafts) {
    if ('problem' in draft) yield draft
    else if (draft.key === undefined) yield toEntry(draft)
    else {
      const { key } = draft
      const thread = open.get(key)
      if (!thread && closed.has(key)) yield scattered(draft)
      // The thread that was spoken in last stands last.
      open.delete(key)
      open.set(key, thread ? add(thread, draft) : begin(draft))
      open.get(key)!.last = ++count
      for (const [old, thread] of open) {
        if (open.size <= most || count - thread.last < patience) break
        open.delete(old)
        closed.add(old)
        yield toEntry(thread)
      }
    }
  }
  for (const thread of open.values()) yield toEntry(thread)
}

/** A thread of which more may come. */
interface Open extends Draft {
  thread: Draft['thread']
  readonly messages: Said[]
  /** How many records had come with its last one. */
  last: number
}

const begin = (draft: Draft): Open => ({ ...draft, messages: [...draft.messages], last: 0 })

/** What an earlier record says of the thread stands; a later one fills in what was left open. */
function add(open: Open, { thread, messages }: Draft): Open {
  open.thread = { ...thread, ...lean(open.thread) }
  open.messages.push(...messages)
  return open
}

function scattered({ key, start }: Draft): ReadProblem {
  const problem = `More messages of thread ${key}, far from its others: they are read as a thread of their own. Sort the export by thread.`
  return { problem, at: start() }
}
