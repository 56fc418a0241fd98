import type { Project } from './config/project.ts'
import type { Finder } from './finder.ts'
import type { FileJudge } from './judging/file-judge.ts'
import type { FileLinter } from './judging/file-linter.ts'
import type { ReplyLintOptions } from './options.ts'

/** Who does what in a run over files. */
export interface Crew {
  readonly cwd: string
  readonly options: ReplyLintOptions
  readonly project: Project
  readonly finder: Finder
  readonly judge: FileJudge
  readonly linter: FileLinter
}
