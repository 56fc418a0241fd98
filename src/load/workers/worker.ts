import { workerData } from 'node:worker_threads'
import { createCrew } from '../crew.ts'
import { partContent } from '../files/content.ts'
import { Packer } from '../judging/packed.ts'
import { SourceError } from '../source-error.ts'
import type { Answer, Answers, Part, Task, WorkerOptions } from './task.ts'

/** The pool's own data come first. */
const [, options] = workerData as [unknown, WorkerOptions]

const { project, linter, judge } = createCrew(options)

// A thread that ends at a rule's word would take what it was judging with it, and nobody would hear of it.
process.exit = (code) => {
  throw new Error(`process.exit(${code ?? ''}) was called in a thread of --concurrency`)
}

/** Judges files, or a part of one, in a thread of its own. Configs and rules are loaded from their files, once a thread. */
export default async function work(task: Task): Promise<Answers> {
  try {
    if (!('files' in task)) return [await judgePart(task)]
    const answers: Answer[] = []
    for (const filePath of task.files) answers.push(await judgeFile(filePath))
    return answers
  } catch (error) {
    // Its class would be lost on the way.
    if (error instanceof SourceError) return { mistake: error.message }
    throw error
  }
}

async function judgeFile(filePath: string): Promise<Answer> {
  const packer = new Packer()
  const setup = await project.forFile(filePath)
  for await (const result of judge.judge(filePath, setup, (file) => packer.hold(file))) packer.add(result)
  return packer
}

async function judgePart({ filePath, from, text, start, shown }: Part): Promise<Answer> {
  const packer = new Packer()
  const setup = await project.forFile(filePath)
  const hold = packer.hold.bind(packer)
  const content = partContent(text, start, shown)
  const results = await linter.lintContent({ content, filePath, setup, from }, hold)
  for (const result of results) packer.add(result)
  const { packed } = packer
  return { packed, source: undefined }
}
