import { resolve } from 'node:path'
import { Project } from './config/project.ts'
import { Finder } from './finder.ts'
import { FileJudge } from './judging/file-judge.ts'
import { FileLinter } from './judging/file-linter.ts'
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

/** Puts a crew together; nothing is loaded before it is needed. */
export function createCrew(options: ReplyLintOptions): Crew {
  const cwd = resolve(options.cwd ?? process.cwd())
  const project = new Project({
    cwd,
    overrideConfigFile: options.overrideConfigFile ?? undefined,
    overrideConfig: options.overrideConfig ?? undefined,
    rulesDirs: options.rulesDirs,
  })
  const linter = new FileLinter(options)
  return {
    cwd,
    options,
    project,
    finder: new Finder(cwd, project, options),
    judge: new FileJudge(linter, options),
    linter,
  }
}
