import type { Data } from './finding.ts'
import type { Channel, Thread } from './thread.ts'

/** 1-based lines and columns (UTF-16). */
export interface Location {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding's place in the thread: which message, and where in its text. */
export interface ReplyLocation extends Location {
  readonly thread: string | null
  /** Index of the message in the thread. */
  readonly message: number
  readonly quote: string
  /** Who wrote it, where the thread says: name, e-mail or id. Never a customer. */
  readonly agent?: string
  readonly channel?: Channel
  /** When it was written, as the thread has it. */
  readonly at?: string
}

/** Words of an earlier message that prove a finding; lines and columns are those of the file, as far as there is one. */
export interface RelatedLocation extends Location {
  readonly message: number
  /** Of another file or template than the finding's. */
  readonly filePath?: string
  readonly threadId?: string
  readonly quote: string
  /** Where the quote begins in the message's text, as far as that is in this thread. */
  readonly offset?: number
  /** What stands there, in words. */
  readonly text: string
}

/** ESLint’s fix: the offsets `[start, end)` of the file (without a file, of the reply), and what is to stand there. */
export interface Fix {
  readonly range: readonly [number, number]
  readonly text: string
}

/** ESLint's fields in ESLint's order, then ours. */
export interface LintMessage {
  ruleId: string | null
  severity: 1 | 2
  message: string
  line: number
  column: number
  messageId?: string
  endLine?: number
  endColumn?: number
  fatal?: true
  fix?: Fix
  suggestions?: { messageId?: string; data?: Data; fix: Fix; desc: string }[]
  reply?: ReplyLocation
  related?: RelatedLocation[]
  fingerprint?: string
  url?: string
}

/** ESLint's `stats` of a result, times in milliseconds. */
export interface Stats {
  readonly times: {
    readonly passes: readonly {
      readonly parse: { readonly total: number }
      readonly rules: Readonly<Record<string, { readonly total: number }>>
      readonly fix: { readonly total: number }
      readonly total: number
    }[]
  }
  readonly fixPasses: number
}

/** A message that a directive, or a baseline (`file`), keeps silent. */
export interface SuppressedLintMessage extends LintMessage {
  suppressions: { kind: 'directive' | 'file'; justification: string }[]
}

/** ESLint's `LintResult`, one for each thread or template of a file. */
export interface LintResult {
  filePath: string
  messages: LintMessage[]
  suppressedMessages: SuppressedLintMessage[]
  errorCount: number
  fatalErrorCount: number
  warningCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  source?: string
  output?: string
  stats?: Stats
  usedDeprecatedRules: never[]
  threadId?: string
  /** What was judged; only for a formatter that shows threads. */
  thread?: Thread
}
