import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from './failure.ts'
import type { Out } from './io.ts'

/** The file of `-o`, made with its folders. */
export function openReport(path: string, cwd: string): Out & { close(): void } {
  const file = resolve(cwd, path)
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Cannot write to output file path, it is a directory: ${path}`)
  mkdirSync(dirname(file), { recursive: true })
  const descriptor = openSync(file, 'w')
  return {
    isTTY: false,
    async write(text) {
      writeSync(descriptor, text)
      return true
    },
    close: () => closeSync(descriptor),
  }
}
