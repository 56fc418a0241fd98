import { resolve } from 'node:path'
import type { LintResult } from '../types.ts'
import type { Setup } from './config/project.ts'
import type { Crew } from './crew.ts'
import { textContent } from './files/content.ts'
import { IGNORED } from './files/messages.ts'
import { HeldFiles } from './judging/held-files.ts'
import { ignoredResult } from './judging/result.ts'

/** What is known of a text beside its words. */
export interface TextOptions {
  /** The name that it goes by: its config and its format hang on it. */
  readonly filePath?: string
  readonly from?: string
  readonly warnIgnored?: boolean
}

/** What a text's path stands for. */
interface Place {
  /** The whole path, or what stands for it in results. */
  readonly name: string
  /** Undefined: the path is ignored. */
  readonly setup: Setup | undefined
}

/** Lints texts as if each were a file, and the whole run. */
export class TextLinter {
  readonly #crew: Crew
  /** Of the text linted last: texts under one name come one after another. */
  #place: { readonly filePath: string | undefined; readonly known: Promise<Place> } | undefined

  constructor(crew: Crew) {
    this.#crew = crew
  }

  async lint(text: string, { filePath, from, warnIgnored }: TextOptions): Promise<LintResult[]> {
    const { cwd, linter, options } = this.#crew
    if (!this.#place || this.#place.filePath !== filePath)
      this.#place = { filePath, known: this.#placeOf(filePath) }
    const { name, setup } = await this.#place.known
    if (setup === undefined) return (warnIgnored ?? options.warnIgnored) ? [ignoredResult(name, IGNORED)] : []
    const held = new HeldFiles(cwd)
    const file = { content: textContent(text), filePath: name, setup, from }
    const results = await (options.fix ? linter.fix(file, held.hold) : linter.lintAlone(file, held.hold))
    return [...results, ...held.results()]
  }

  async #placeOf(filePath: string | undefined): Promise<Place> {
    const { cwd, project, finder } = this.#crew
    if (filePath === undefined) return { name: '<text>', setup: await project.forFile() }
    const name = resolve(cwd, filePath)
    return { name, setup: (await finder.isIgnored(name)) ? undefined : await project.forFile(name) }
  }
}
