import type { PackedFile } from '../judging/packed.ts'
import type { ReplyLintOptions } from '../options.ts'

/** What a worker is told when it starts: options without those that no thread can be given. */
export type WorkerOptions = Omit<
  ReplyLintOptions,
  'signal' | 'onWarning' | 'onForeign' | 'onJudged' | 'onRead' | 'onHeld' | 'judges' | 'changes' | 'fix'
> & {
  readonly cwd: string
  readonly fix: boolean
}

/** Some files, or a part of one. */
export type Task = { readonly files: readonly string[] } | Part

/** Some records of a file. */
export interface Part {
  readonly filePath: string
  /** The format's name. */
  readonly from: string
  readonly text: string
  /** The text of the whole file is at hand, for results that show it. */
  readonly shown: boolean
  readonly start: { readonly line: number; readonly offset: number }
}

/** What a file or a part of it came to, with the text that its results show. */
export interface Answer {
  readonly packed: PackedFile
  readonly source: string | undefined
}

/** The answers to a task in its order; or the mistake in somebody's file that stopped it. */
export type Answers = readonly Answer[] | { readonly mistake: string }
