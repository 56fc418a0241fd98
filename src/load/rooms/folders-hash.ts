import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of the names and bytes of all files in folders; where the folders stand does not count. */
export function foldersHash(folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) {
      const bytes = readFileSync(file)
      hash.update(`${file.slice(folder.length)}\n${bytes.length}\n`).update(bytes)
    }
    hash.update('\n')
  }
  return hash.digest('base64url')
}
