import type { Entry, ReadProblem } from '../types.ts'
import { type Draft, lean, type Said, toEntry } from './draft.ts'

/** How long a thread waits for more of it. */
export interface GatherWindow {
  /** So many threads are kept open at once: in a long file the messages of one stand near one another. */
  readonly open: number
  /** A thread is closed only when so many records came since its last one. */
  readonly patience: number
}

const WINDOW: GatherWindow = { open: 2000, patience: 20_000 }

/** Each thread ends where another one begins. */
export const TOGETHER: GatherWindow = { open: 1, patience: 1 }

/**
 * Puts the drafts with the same key together. Each thread comes when the file ends, or when thousands of others came since; should more
 * of it follow after that, a problem says so.
 */
export function* gather(
  drafts: Iterable<Draft | ReadProblem>,
  window = WINDOW,
): Generator<Entry | ReadProblem> {
  const threads = new OpenThreads(window)
  for (const draft of drafts) yield* threads.take(draft)
  yield* threads.rest()
}

/** The same for drafts that are waited for. */
export async function* gatherAll(
  drafts: AsyncIterable<Draft | ReadProblem>,
  window = WINDOW,
): AsyncGenerator<Entry | ReadProblem> {
  const threads = new OpenThreads(window)
  for await (const draft of drafts) yield* threads.take(draft)
  yield* threads.rest()
}

class OpenThreads {
  readonly #window: GatherWindow
  readonly #open = new Map<string, Open>()
  readonly #closed = new Set<string>()
  #count = 0

  constructor(window: GatherWindow) {
    this.#window = window
  }

  *take(draft: Draft | ReadProblem): Generator<Entry | ReadProblem> {
    if ('problem' in draft) yield draft
    else if (draft.key === undefined) yield toEntry(draft)
    else {
      const { key } = draft
      const thread = this.#open.get(key)
      if (!thread && this.#closed.has(key)) yield scattered(draft)
      // The thread that was spoken in last stands last.
      this.#open.delete(key)
      this.#open.set(key, thread ? add(thread, draft) : begin(draft))
      this.#open.get(key)!.last = ++this.#count
      yield* this.#close()
    }
  }

  *rest(): Generator<Entry> {
    for (const thread of this.#open.values()) yield* whole(thread)
  }

  *#close(): Generator<Entry> {
    const { open, patience } = this.#window
    for (const [key, thread] of this.#open) {
      if (this.#open.size <= open || this.#count - thread.last < patience) break
      this.#open.delete(key)
      this.#closed.add(key)
      yield* whole(thread)
    }
  }
}

/** Of a ticket that is only listed, without its messages, there is nothing to tell. */
function* whole(thread: Open): Generator<Entry> {
  if (thread.messages.length > 0) yield toEntry(thread)
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
