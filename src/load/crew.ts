import type { FileJudge } from './file-judge.ts'
import type { FileLinter } from './file-linter.ts'
import type { Finder } from './finder.ts'
import type { ReplyLintOptions } from './options.ts'
import type { Project } from './project.ts'

/** Who does what in a run over files. */
export interface Crew {
  readonly cwd: string
  readonly options: ReplyLintOptions
  readonly project: Project
  readonly finder: Finder
  readonly judge: FileJudge
  readonly linter: FileLinter
}
