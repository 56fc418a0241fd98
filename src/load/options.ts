import type { Config } from '../config/config.ts'
import type { ActiveRule } from '../linter/plan.ts'
import type { Language, LintMessage, Message, Reply, Thread } from '../types.ts'
import type { Setup } from './config/project.ts'
import type { Changes } from './files/changes.ts'
import type { ReadOptions } from './files/read.ts'

/** What holds for each file of a run, whatever its config says. */
export interface FileLinterOptions {
  /** Apply fixes: all, or those of the messages that it says yes to. Files are written by `outputFixes` alone. */
  readonly fix?: boolean | ((message: LintMessage) => boolean) | undefined
  /** False: directives in files count for nothing. */
  readonly allowInlineConfig?: boolean | undefined
  /** Before the config's. */
  readonly locale?: Language | undefined
  /** The clock, ISO 8601. */
  readonly now?: string | undefined
  /** Input format, before the config's. */
  readonly from?: string | undefined
  /** Who is the agent where a file does not say, before the config's. */
  readonly agents?: readonly string[] | undefined
  readonly only?: 'all' | 'last' | undefined
  /** Which messages are judged, of those that can be; default: all. */
  readonly judges?: ((message: Message, thread: Thread) => boolean) | undefined
  /** What of the files is linted: of files with a record a line, only the threads in which a line has changed. */
  readonly changes?: Changes | undefined
  /** Results tell what they cost, as ESLint's `stats`. */
  readonly stats?: boolean | undefined
  /** When it fires, what was not read yet is left out. */
  readonly signal?: AbortSignal | undefined
  /** Told how far a file is read that is too big to hold. */
  readonly onRead?: ReadOptions['onRead']
  /** Results keep their threads, for a formatter that shows them. */
  readonly threads?: boolean | undefined
  /** Told of each reply that is passed over because its language is neither Russian nor English. */
  readonly onForeign?: ((reply: Reply, filePath: string) => void) | undefined
  /** Told of each reply that is judged, and of the rules that have something to judge in it. */
  readonly onJudged?:
    | ((reply: Reply, asked: readonly ActiveRule[], filePath: string, setup: Setup) => void)
    | undefined
}

/** Which files a run reads, and how. */
export interface ReplyLintOptions extends FileLinterOptions {
  /** Default: the process's. */
  readonly cwd?: string | undefined
  /** A config file for all files; `true`: no config file is looked for. */
  readonly overrideConfigFile?: string | true | null | undefined
  readonly overrideConfig?: Config | null | undefined
  /** False: files that a config or the defaults ignore are linted too. */
  readonly ignore?: boolean | undefined
  /** More of what `ignores` says, relative to `cwd`. */
  readonly ignorePatterns?: readonly string[] | null | undefined
  readonly errorOnUnmatchedPattern?: boolean | undefined
  readonly passOnNoPatterns?: boolean | undefined
  readonly warnIgnored?: boolean | undefined
  /** `customer`: a reply is judged knowing what its customer said in the other conversations of the run; all are held in memory. */
  readonly join?: 'customer' | undefined
  /** More folders of rule rooms, relative to `cwd`. */
  readonly rulesDirs?: readonly string[] | undefined
  /** Keep what files come to, and judge only those again that changed. */
  readonly cache?: boolean | undefined
  /** File or folder of the cache, relative to `cwd`. Default: `.replylintcache`. */
  readonly cacheLocation?: string | undefined
  /** What tells that a file changed: its time and size, or what it holds. Default: `metadata`. */
  readonly cacheStrategy?: 'metadata' | 'content' | undefined
  /** Threads to judge in: their number, or `auto` where they pay. Default: `off`. */
  readonly concurrency?: number | 'auto' | 'off' | undefined
  /** Findings that the baseline knows are suppressed, as the command line does it. */
  readonly applySuppressions?: boolean | undefined
  /** File or folder of the baseline, relative to `cwd`. Default: `replylint-suppressions.json`. */
  readonly suppressionsLocation?: string | undefined
  /** Told of templates that wait to be compared with one another: how many, and of what file the last; without a file, they are compared now. */
  readonly onHeld?: ((templates: number, filePath?: string) => void) | undefined
  /** Told what does not stop a run, such as a cache that cannot be read. Default: a warning of the process. */
  readonly onWarning?: ((text: string) => void) | undefined
  /** More endings of files that directories are searched for: `.log`. */
  readonly extensions?: readonly string[] | undefined
}
