import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The cache file that `--cache-location` means, as in ESLint: a folder (or a name that ends like one) gets a file for each working folder. */
export function cacheFile(cwd: string, location = '.replylintcache'): string {
  const path = resolve(cwd, location)
  const isFolder =
    /[/\\]$/.test(location) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder) return path
  return join(path, `.cache_${createHash('sha256').update(cwd).digest('hex').slice(0, 8)}`)
}
