import { fileURLToPath } from 'node:url'
import type { Tinypool } from 'tinypool'
import { SourceError } from '../source-error.ts'
import { isOutOfMemory, lostAnswer } from './lost.ts'
import type { Answer, Answers, Task, WorkerOptions } from './task.ts'

/** Threads that judge; the first task starts them. */
export class Pool {
  readonly threads: number
  readonly #options: WorkerOptions
  #pool: Promise<Tinypool> | undefined

  constructor(threads: number, options: WorkerOptions) {
    this.threads = threads
    this.#options = options
  }

  /**
   * Files whose thread runs out of memory are judged again one by one, so that only what took the memory has no results. Throws a
   * SourceError for a mistake in somebody's file.
   */
  async run(task: Task): Promise<readonly Answer[]> {
    this.#pool ??= this.#start()
    const pool = await this.#pool
    try {
      const answers: Answers = await pool.run(task)
      if ('mistake' in answers) throw SourceError.said(answers.mistake)
      return answers
    } catch (error) {
      if (!isOutOfMemory(error)) throw error
      if (!('files' in task) || task.files.length === 1) return [lostAnswer(task)]
      return (await Promise.all(task.files.map((file) => this.run({ files: [file] })))).flat()
    }
  }

  /** What is not done yet is left. */
  async close(): Promise<void> {
    await (await this.#pool)?.destroy()
  }

  async #start(): Promise<Tinypool> {
    const { Tinypool } = await import('tinypool')
    const name = import.meta.url.endsWith('.ts') ? 'source.js' : 'worker.js'
    return new Tinypool({
      filename: fileURLToPath(new URL(name, import.meta.url)),
      minThreads: this.threads,
      maxThreads: this.threads,
      workerData: this.#options,
    })
  }
}
