import { constants } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { LintResult, ReadProblem } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import type { Changes } from '../files/changes.ts'
import { bytesContent, type Content } from '../files/content.ts'
import { isUnreadable, NotText } from '../files/decode.ts'
import { type FileEntry, readContent, readFile, SmallFiles } from '../files/read.ts'
import type { ReplyLintOptions } from '../options.ts'
import type { FileLinter } from './file-linter.ts'
import type { Hold } from './held.ts'
import { toResult } from './result.ts'

/** Reads files from the disk, or as git has them, and judges them. */
export class FileJudge {
  readonly #linter: FileLinter
  readonly #fix: boolean
  readonly #changes: Changes | undefined
  readonly #smallFiles = new SmallFiles()

  constructor(linter: FileLinter, { fix, changes }: Pick<ReplyLintOptions, 'fix' | 'changes'>) {
    this.#linter = linter
    this.#fix = Boolean(fix)
    this.#changes = changes
  }

  /** The results of a file, as they come. One that cannot be read is a result too. */
  async *judge(filePath: string, setup: Setup, hold: Hold): AsyncGenerator<LintResult> {
    try {
      const content = this.#changed(filePath) ?? this.#smallFiles.read(filePath)
      if (this.#fix) {
        const whole = content ?? wholeContent(filePath)
        for (const result of await this.#linter.fix({ content: whole, filePath, setup }, hold)) yield result
      } else if (content)
        for (const result of await this.#linter.lintContent({ content, filePath, setup }, hold)) yield result
      else
        yield* this.#linter.lint(readFile(filePath, this.#linter.readOptions(setup)), filePath, setup, hold)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      yield unreadable(filePath, error.message)
    }
  }

  /** What stands in a file, unjudged. */
  async *read(filePath: string, setup: Setup): AsyncGenerator<FileEntry | ReadProblem> {
    const options = this.#linter.readOptions(setup)
    try {
      const content = this.#changed(filePath)
      yield* content ? readContent(content, filePath, options) : readFile(filePath, options)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      yield { problem: error.message, at: { line: 1, column: 1 } }
    }
  }

  #changed(filePath: string): Content | undefined {
    const bytes = this.#changes?.bytes(filePath)
    return bytes && bytesContent(bytes)
  }
}

/** A file at hand, however big it is. Throws `NotText`. */
function wholeContent(path: string): Content {
  if (statSync(path).size > constants.MAX_STRING_LENGTH)
    throw new NotText('The file is too big to be fixed; without --fix it can be linted.')
  return bytesContent(readFileSync(path))
}

const unreadable = (filePath: string, message: string): LintResult =>
  toResult({
    filePath,
    messages: [{ ruleId: null, severity: 2, message, line: 1, column: 1, fatal: true }],
  })
