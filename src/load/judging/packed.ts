import { lazy } from '../../memo.ts'
import type { LintMessage, LintResult, Stats, SuppressedLintMessage, Thread } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import type { Held, HeldFile, Hold } from './held.ts'
import { toResult } from './result.ts'

/** What judging a file came to, in plain values: for a cache, or for another thread. */
export interface PackedFile {
  readonly results: readonly PackedResult[]
  /** What waits for the end of the run. */
  readonly held: readonly PackedHeld[]
}

interface PackedResult {
  readonly messages?: LintMessage[] | undefined
  readonly suppressedMessages?: SuppressedLintMessage[] | undefined
  /** The text of the file belongs here. */
  readonly source?: boolean | undefined
  readonly output?: string | undefined
  readonly stats?: Stats | undefined
  readonly threadId?: string | undefined
  readonly thread?: Thread | undefined
}

interface PackedHeld extends Pick<HeldFile, 'output'> {
  readonly directed: boolean
  readonly held: readonly (Omit<Held, 'source'> & { readonly source: boolean })[]
}

/** Packs the results of a file as they come. */
export class Packer {
  readonly packed: { readonly results: PackedResult[]; readonly held: PackedHeld[] } = {
    results: [],
    held: [],
  }
  /** The text that results have with them. */
  source: string | undefined

  add(result: LintResult): void {
    const { messages, suppressedMessages, source, output, stats, threadId, thread } = result
    this.source ??= source
    this.packed.results.push({
      ...(messages.length > 0 && { messages }),
      ...(suppressedMessages.length > 0 && { suppressedMessages }),
      ...(source !== undefined && { source: true }),
      ...(output !== undefined && { output }),
      ...(stats && { stats }),
      ...(threadId !== undefined && { threadId }),
      ...(thread && { thread }),
    })
  }

  hold({ directed, held, output }: HeldFile): void {
    this.source ??= directed ?? held.find(({ source }) => source !== undefined)?.source
    this.packed.held.push({
      directed: directed !== undefined,
      held: held.map((one) => ({ ...one, source: one.source !== undefined })),
      ...(output !== undefined && { output }),
    })
  }
}

/** Where a packed file comes from. */
interface Unpacking extends Pick<HeldFile, 'filePath' | 'locale'> {
  readonly setup: Setup
  /** The text of the file; asked for at most once. */
  source(): string | undefined
}

/** The results of a packed file, as if it were judged now; what waits for the end of the run goes to `hold`. */
export function* unpack(
  { results, held }: PackedFile,
  { filePath, setup, locale, source }: Unpacking,
  hold: Hold,
): Generator<LintResult> {
  const text = lazy(source)
  for (const { messages = [], source, ...rest } of results)
    yield toResult({ filePath, messages, ...rest, source: source ? text() : undefined })
  for (const { directed, held: all, output } of held)
    hold({
      filePath,
      setup,
      locale,
      directed: directed ? text() : undefined,
      output,
      held: all.map((one) => ({ ...one, source: one.source ? text() : undefined })),
    })
}
