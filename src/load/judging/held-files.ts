import { judgeAcross, type RunTemplate } from '../../linter/across/across.ts'
import type { LintMessage, LintResult } from '../../types.ts'
import type { ReplyLintOptions } from '../options.ts'
import { slashedName } from '../slashed.ts'
import { finish, type Held, type HeldFile } from './held.ts'

/** The files of a run whose templates rules compare with one another: held until all are read. */
export class HeldFiles {
  readonly #cwd: string
  readonly #files: HeldFile[] = []
  readonly #onHeld: ReplyLintOptions['onHeld']
  #templates = 0

  constructor(cwd: string, onHeld?: ReplyLintOptions['onHeld']) {
    this.#cwd = cwd
    this.#onHeld = onHeld
  }

  readonly hold = (file: HeldFile): void => {
    this.#files.push(file)
    this.#templates += file.held.length
    this.#onHeld?.(this.#templates, file.filePath)
  };

  /** The results of all that was held, in the order of the files, with what rules found across them. */
  *results(): Generator<LintResult> {
    if (this.#files.length === 0) return
    this.#onHeld?.(this.#templates)
    const found = this.#judge()
    for (const file of this.#files) yield* finish(file, (held) => found.get(held) ?? [])
  }

  #judge(): ReadonlyMap<Held, readonly LintMessage[]> {
    const all = this.#files.flatMap((file) => file.held.map((held) => ({ file, held })))
    const compared = all.filter(({ held }) => held.summed)
    const messages = judgeAcross(
      compared.map(({ file: { filePath, setup, locale }, held }): RunTemplate => {
        const file = slashedName(this.#cwd, filePath)
        return { filePath, file, summed: held.summed!, active: setup.active, locale }
      }),
    )
    return new Map(compared.map(({ held }, index) => [held, messages[index]!]))
  }
}
