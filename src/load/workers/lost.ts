import { CRASH } from '../../linter/crash.ts'
import type { Answer, Task } from './task.ts'

/** Whether an error says that a thread is no more: the machine took it, whatever it was judging. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** What stands for the results of a file, or of a part of one, that took its thread with it. */
export function lostAnswer(task: Task): Answer {
  const what = 'files' in task ? 'This file was' : `The records from here to line ${lastLine(task)} were`
  const message = `${what} not judged: a worker thread ran out of memory.`
  const line = 'files' in task ? 1 : task.start.line
  return {
    packed: { results: [{ messages: [{ ruleId: CRASH, severity: 2, message, line, column: 1 }] }], held: [] },
    source: undefined,
  }
}

const lastLine = ({ start, text }: Exclude<Task, { files: unknown }>): number =>
  start.line + text.trimEnd().split('\n').length - 1
