import type { Summed } from '../../linter/across/summed.ts'
import type { Language, LintMessage, LintResult, ReadProblem, Stats } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import type { FileEntry } from '../files/read.ts'
import { finish, type Held, type Hold } from './held.ts'
import { toResult } from './result.ts'

interface Opening {
  readonly filePath: string
  readonly setup: Setup
  /** Directives in the file count. */
  readonly inline: boolean
  /** Results keep their threads. */
  readonly threads: boolean
  /** Language of the messages; undefined: that of each template. */
  readonly locale: Language | undefined
  /** Takes the file when its results wait for the end of the run; undefined: nothing is compared with it. */
  readonly hold: Hold | undefined
  /** Lines that count; undefined: all. */
  readonly changed?: ((line: number) => boolean) | undefined
}

/** What was found out about a thread. */
interface Judged {
  readonly messages: LintMessage[]
  readonly summed?: Summed | undefined
  readonly stats?: Stats | undefined
}

/** A file while its threads are judged: gives each result at once, or holds it until directives or the run's end allow. */
export class OpenFile {
  readonly filePath: string
  readonly setup: Setup
  /** Some rule compares templates with others. */
  readonly across: boolean
  readonly #opening: Opening
  readonly #held: Held[] = []
  /** The source, when it may have directives. */
  #directed: string | undefined
  #looked = false
  #any = false

  constructor(opening: Opening) {
    this.#opening = opening
    this.filePath = opening.filePath
    this.setup = opening.setup
    this.across = opening.hold !== undefined && opening.setup.active.some(({ rule }) => rule.checkFiles)
  }

  /** Whether an entry stands in lines that count, or a message of it does. */
  passes(entry: FileEntry | ReadProblem): boolean {
    const { changed } = this.#opening
    if (!changed) return true
    if ('problem' in entry) return changed(entry.at.line)
    const { thread, origin } = entry
    return (
      changed(origin.start.line) ||
      thread.messages.some((_, message) => changed(origin.locate(message, 0).line))
    )
  }

  problem(problem: ReadProblem): LintResult {
    this.#any = true
    return toResult({ filePath: this.filePath, messages: [fatal(problem)] })
  }

  /** The result of a thread with its messages; undefined: it is held. */
  thread(entry: FileEntry, { messages, summed, stats }: Judged): LintResult | undefined {
    const { thread, origin } = entry
    const source = thread.template && entry.source
    this.#any = true
    if (source !== undefined) this.#look(source)
    const isHeld = this.#directed !== undefined || (this.across && thread.template)
    const seen = this.#opening.threads ? thread : undefined
    const told = { threadId: thread.id, source, messages, stats, thread: seen }
    if (!isHeld) return toResult({ filePath: this.filePath, ...told })
    this.#held.push({ ...told, line: origin.start.line, summed })
    return undefined
  }

  /** What was held for the file's end; of a file without threads a result without messages. */
  end(): LintResult[] {
    const { filePath, setup, locale, hold } = this.#opening
    if (!this.#any) return [toResult({ filePath, messages: [] })]
    if (this.#held.length === 0) return []
    const file = { filePath, setup, locale, held: this.#held, directed: this.#directed }
    if (!this.across || !hold) return finish(file)
    hold(file)
    return []
  }

  /** Looks for directives, once: all templates of a file have one source. */
  #look(source: string): void {
    if (this.#looked) return
    this.#looked = true
    if (this.#opening.inline && source.includes('replylint-')) this.#directed = source
  }
}

const fatal = ({ problem, at, end }: ReadProblem): LintMessage => ({
  ruleId: null,
  severity: 2,
  message: problem,
  line: at.line,
  column: at.column,
  ...(end && { endLine: end.line, endColumn: end.column }),
  fatal: true,
})
