import type { Config } from '../config/config.ts'
import type { FileLinterOptions } from './file-linter.ts'

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
  /** Told what does not stop a run, such as a cache that cannot be read. Default: a warning of the process. */
  readonly onWarning?: ((text: string) => void) | undefined
  /** More endings of files that directories are searched for: `.log`. */
  readonly extensions?: readonly string[] | undefined
}
