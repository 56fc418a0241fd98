import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../../types.ts'
import { SourceError } from '../source-error.ts'

/** A room that has no code of its own, or the code's place. */
export function codeOf(folder: string, name: 'check' | 'fact'): string | undefined {
  return ['ts', 'mts', 'js', 'mjs']
    .map((end) => join(folder, `${name}.${end}`))
    .find((file) => existsSync(file))
}

/** What a rule's code may export; at least one of those that judge. */
export const CHECKS = ['check', 'checkThread', 'summarize', 'checkFiles'] as const

/** The exports of a rule's code. */
export type Checks = Pick<Rule, (typeof CHECKS)[number]>

/** The checks of a rule's code. Throws a SourceError for code that judges nothing. */
export async function checksIn(file: string): Promise<Checks> {
  const module = await importModule(file)
  const checks: Checks = Object.fromEntries(
    CHECKS.flatMap((name) => (typeof module[name] === 'function' ? [[name, module[name]]] : [])),
  )
  if (!checks.check && !checks.checkThread && !checks.checkFiles)
    throw new SourceError(file, 'exports no function "check", "checkThread" or "checkFiles"')
  if (!checks.checkFiles !== !checks.summarize)
    throw new SourceError(file, 'exports one of "summarize" and "checkFiles" without the other')
  return checks
}

/** A function that a room's code has to export. Throws a SourceError where it does not. */
export async function importFrom<T>(file: string, name: string): Promise<T> {
  const module = await importModule(file)
  if (typeof module[name] !== 'function') throw new SourceError(file, `exports no function "${name}"`)
  return module[name] as T
}

/** A module of a room; TypeScript is read where Node cannot do it. */
async function importModule(file: string): Promise<Record<string, unknown>> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    const unread = (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION'
    if (!unread || !/ts$/.test(extname(file))) throw error
    const { createJiti } = await import('jiti')
    return createJiti(import.meta.url).import(file)
  }
}
