import type { Formatter } from './formatter.ts'
import { json } from './visible.ts'

/** One finding a line, each with its file and thread: for programs that read along. */
export const format: Formatter = async function* (results) {
  for await (const { filePath, threadId, messages } of results)
    for (const message of messages)
      yield `${json({ filePath, ...(threadId === undefined ? {} : { threadId }), ...message })}\n`
}
