import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A module beside the tests, where packages are found. */
export async function imported(code: string, name: string): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(fileURLToPath(new URL('.run-', import.meta.url)))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), code)
  return (await import(/* @vite-ignore */ join(folder, name))) as Record<string, unknown>
}
